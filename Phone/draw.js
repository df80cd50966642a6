// Makes elements. Text is always text here: nothing is read as markup.

/** An element by its selector-like name (`"button.btn.main"`), with properties, then children. */
export function h(name, properties = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag);
  if (classes.length) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** One of the pictures that stand in index.html; they never speak, a word stands beside each. */
export function icon(name) {
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  picture.setAttribute("class", "i");
  picture.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${name}`);
  picture.append(use);
  return picture;
}

/** A button that hears one tap: the second half of a double tap would hit whatever stands there next. */
export function button(name, words, act, properties = {}) {
  const once = async (event) => {
    if (event.detail > 1) return;
    navigator.vibrate?.(12); // where there is a motor, the hand feels that the tap was taken
    await act(event);
  };
  return h(name, { type: "button", onclick: once, ...properties }, words);
}

/** A bar at the top of a screen: the way back, what it is about, and what stands at the right. */
export function bar(back, backWords, title, small, ...right) {
  return h(
    "div.bar",
    {},
    back ? h("a.square", { href: back, "aria-label": backWords }, icon("back")) : null,
    h("p", {}, h("b", {}, title), small),
    ...right,
  );
}
