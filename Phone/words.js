// Everything the app itself says, in three languages: Traditional Chinese first, Simplified written by hand, English.
// What is said about a visit comes from the rules.

const words = {
  product: ["門鈴", "门铃", "Doorbell"],
  today: ["今日工作", "今天的工作", "Today"],
  next: ["下一戶", "下一户", "Next home"],
  progress: ["已完成 {0}／{1}", "已完成 {0}/{1}", "{0} of {1} done"],
  nothing: ["現在沒有待辦工作，辛苦了。", "现在没有待办工作，辛苦了。", "Nothing waits for you now. Thank you."],
  before: ["{0} 前", "{0} 前到", "by {0}"],
  emergency: ["緊急", "紧急", "Emergency"],
  urgent: ["急", "急", "Urgent"],
  offline: ["離線工作中", "正在离线工作", "Working offline"],
  stored: ["{0} 項已存在手機", "{0} 项已存在手机", "{0} kept on this phone"],
  signatureStored: ["簽名會先存在手機", "签名会先存在手机", "The signature is kept on this phone first"],
  allSent: ["全部已送出", "全部已发送", "All sent"],
  someWaiting: ["{0} 項等候送出", "{0} 项等待发送", "{0} to be sent"],
  toRead: ["{0} 項請您過目", "{0} 项请您过目", "{0} for you to look at"],
  outbox: ["待送匣", "发件箱", "Out box"],
  outboxEmpty: ["手機上的記錄已全部送到辦公室。", "手机上的记录已全部送到办公室。", "Everything on this phone has reached the office."],
  waitingTitle: ["等候送出", "等待发送", "To be sent"],
  clashTitle: ["請您過目", "请您过目", "For you to look at"],
  clashExplained: [
    "辦公室的記錄與手機的不同，已請辦公室跟進。手機上的沒有被改動，也沒有遺失。",
    "办公室的记录与手机上的不同，已请办公室跟进。手机上的没有被改动，也没有丢失。",
    "The office has it differently and is asked to look into it. What you recorded is neither changed nor lost."],
  phoneSays: ["手機的記錄", "手机上的记录", "This phone says"],
  officeSays: ["辦公室的情況", "办公室的情况", "The office says"],
  begun: ["這次上門已經開始", "这次上门已经开始", "This visit had begun"],
  takenAway: ["辦公室已取消或改派這項工作。已做的記錄會保留，請與辦公室聯絡。", "办公室已取消或改派这项工作。已做的记录会保留，请与办公室联系。",
    "The office cancelled this job or gave it to somebody else. What was done stays on record; please call the office."],
  gone: ["這項工作已不在您的名單上。", "这项工作已不在您的名单上。", "This job is no longer on your list."],
  quarantined: ["已交給辦公室的同事核對", "已交给办公室的同事核对", "Handed to the office to be checked"],
  haveRead: ["已閱", "已阅读", "I have read it"],
  sendNow: ["現在送出", "现在发送", "Send now"],
  photo: ["相片", "照片", "Photo"],
  photoReady: ["相片可以了，請按下面的按鈕存下。", "照片可以了，请按下面的按钮存下。", "The picture is ready; please keep it with the button below."],
  photoTooLarge: ["這張相片太大，辦公室不能收下；請再拍一次。", "这张照片太大，办公室不能接收；请再拍一次。",
    "This picture is too large for the office to take; please take it again."],
  photoBad: ["這張相片讀不到，請再拍一次。", "这张照片无法读取，请再拍一次。", "This picture can't be read; please take it again."],
  call: ["致電", "打电话", "Call"],
  callOffline: ["致電要先連線取得號碼（會記錄），請到有訊號的地方再試。", "打电话需要先联网取得号码（会记录），请到有信号的地方再试。",
    "The number is fetched (and logged) online; please try where there is a signal."],
  conduct: ["行為守則", "行为守则", "How we treat people"],
  conductWhy: [
    "開工之前，請先看一看這七條。寫下來是為了大家相處舒服，住戶和同事都一樣。", "开工之前，请先看一看这七条。写下来是为了大家相处舒服，住户和同事都一样。",
    "Before the day begins, please read these seven sentences. They are there so that everybody is at ease, households and colleagues alike."],
  conductRead: ["我看過了，會照着做", "我看过了，会照着做", "I have read them"],
  conductReadOn: ["您在 {0} 看過這一版。", "您在 {0} 看过这一版。", "You read this edition on {0}."],
  smellFirst: ["有煤氣味？請先致電辦公室", "有燃气味？请先打电话给办公室", "A smell of gas? Call the office first"],
  twoPeople: ["兩人同行", "两人同行", "Two people go"],
  twoPeopleGo: ["為同事安全：兩人同行，請勿獨自前往。", "为同事安全：两人同行，请不要独自前往。", "For our colleagues' safety: two people go, nobody alone."],
  job: ["住戶資料", "住户资料", "About this home"],
  words: ["住戶 {0} 報修", "住户 {0} 报修", "Reported at {0}"],
  history: ["這次上門的記錄", "这次上门的记录", "This visit so far"],
  earlier: ["這個單位以前的報修", "这一户以前的报修", "Reported from this home before"],
  toVisit: ["繼續上門步驟", "继续上门步骤", "Go on with the visit"],
  step: ["第 {0} 步：{1}", "第 {0} 步：{1}", "Step {0}: {1}"],
  steps: ["第 {0} 步，共 8 步", "第 {0} 步，共 8 步", "Step {0} of 8"],
  bigCard: ["大字給住戶看", "大字给住户看", "Show in large type"],
  readAloud: ["讀出來", "读出来", "Read aloud"],
  askSuperior: ["請上級處理", "请上级处理", "Ask my superior"],
  more: ["其他情況", "其他情况", "Something else"],
  hand: ["請把手機交給住戶", "请把手机交给住户", "Please hand the phone to the household"],
  handBack: ["交回師傅", "交回师傅", "Back to the technician"],
  again: ["重寫", "重新签", "Again"],
  padHint: ["簽名要用手指、筆或滑鼠；不方便的話，請選「不便簽名」。", "签名要用手指、笔或鼠标；不方便的话，请选“不便签名”。",
    "Signing takes a finger, a pen or a mouse; otherwise please choose “I'd rather not sign”."],
  padEmpty: ["還未看到簽名：請在線上方簽名，或選「不便簽名」。", "还没看到签名：请在线上方签名，或选“不便签名”。",
    "There is no signature yet: please sign above the line, or choose “I'd rather not sign”."],
  undo: ["復原", "撤销", "Undo"],
  recorded: ["已記錄：{0}", "已记录：{0}", "Recorded: {0}"],
  back: ["返回", "返回", "Back"],
  close: ["關閉", "关闭", "Close"],
  settings: ["設定", "设置", "Settings"],
  language: ["語言", "语言", "Language"],
  theme: ["明暗", "明暗", "Light or dark"],
  auto: ["跟隨手機", "跟随手机", "As the phone"],
  light: ["淺色", "浅色", "Light"],
  dark: ["深色", "深色", "Dark"],
  large: ["大字", "大字", "Large type"],
  on: ["開", "开", "On"],
  off: ["關", "关", "Off"],
  signIn: ["登入", "登录", "Sign in"],
  signOut: ["登出", "退出登录", "Sign out"],
  signOutExplained: ["登出後，手機上的住戶資料會清除；未送出的記錄會留到送出為止。", "退出后，手机上的住户资料会清除；未发送的记录会保留到发送为止。",
    "Signing out wipes the homes' details from this phone; what is not sent yet stays until it is."],
  name: ["帳號", "账号", "Name"],
  password: ["密碼", "密码", "Password"],
  wrong: ["帳號或密碼不對，請再試一次。", "账号或密码不对，请再试一次。", "Name and password don't fit; please try again."],
  notNow: ["現在連不上，請稍後再試。", "现在连不上，请稍后再试。", "It can't be reached now; please try again a little later."],
  notTechnician: ["這個程式供維修師傅使用。", "这个程序供维修师傅使用。", "This app is for technicians."],
  revoked: [
    "這部手機已被辦公室停用，住戶資料已清除。未送出的 {0} 項記錄仍在手機，請聯絡辦公室。",
    "这部手机已被办公室停用，住户资料已清除。未发送的 {0} 项记录仍在手机上，请联系办公室。",
    "The office has switched this phone off; the homes' details are wiped. {0} records not sent yet are still on it: please contact the office."],
  expired: ["請重新登入，記錄才能送出。", "请重新登录，记录才能发送。", "Please sign in again so that your records can be sent."],
  trouble: ["程式遇到問題，記錄已存在手機。請重新開啟。", "程序遇到问题，记录已存在手机。请重新打开。",
    "The app ran into trouble; your records are kept on this phone. Please open it again."],
  room: ["手機空間不足，這一步未能存下。請先騰出空間。", "手机空间不足，这一步没能存下。请先腾出空间。",
    "This phone is out of room, so the step was not kept. Please make some room first."],
  shortOfRoom: ["手機空間快用完，請騰出空間，新的記錄才存得下。", "手机空间快用完了，请腾出空间，新的记录才存得下。",
    "This phone is nearly out of room; please make some, so that new records can be kept."],
  notKept: ["這一步未能存下，請再按一次；仍不行的話，請重新開啟程式。", "这一步没能存下，请再按一次；还不行的话，请重新打开程序。",
    "The step was not kept. Please tap once more; if it fails again, please open the app anew."],
  door: ["{0} 座 {1} 樓 {2} 室", "{0} 栋 {1} 楼 {2} 室", "Block {0}, {1}/F, Flat {2}"],
  missing: ["請填寫這一項", "请填写这一项", "Please fill this in"],
  amountBad: ["請輸入金額，例如 68 或 68.50", "请输入金额，例如 68 或 68.50", "Please enter an amount, such as 68 or 68.50"],
};

export const languages = ["zh-Hant", "zh-Hans", "en"];
export const ownNames = { "zh-Hant": "繁體中文", "zh-Hans": "简体中文", en: "English" };
export const tags = { "zh-Hant": "zh-Hant-HK", "zh-Hans": "zh-Hans-CN", en: "en" };

let chosen = "zh-Hant";

/** The language of the person who holds the phone. */
export function language() {
  return chosen;
}

export function speak(name) {
  if (!languages.includes(name)) return;
  chosen = name;
  document.documentElement.lang = tags[name];
  document.title = say("product");
}

/** A text of the app, its `{0}`, `{1}` … filled in. */
export function say(name, ...given) {
  return sayIn(chosen, name, ...given);
}

/** The same in another language: what a household reads follows the household. */
export function sayIn(spoken, name, ...given) {
  return words[name][languages.indexOf(spoken)].replace(/\{(\d)\}/g, (_, place) => given[place] ?? "");
}

/** The home's door and the order's number, as a person finds them. */
export function whereOf({ door, number }) {
  return `${say("door", door.building, door.floor, door.unit)} · ${number}`;
}
