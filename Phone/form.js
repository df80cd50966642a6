// The questions of an act, drawn from what the rules say they are, and read again as the rules want them.

import { h } from "./draw.js";
import { pad } from "./pad.js";
import { camera } from "./photo.js";
import { sayIn } from "./words.js";

/**
 * The questions of `act` in `language`. `read(zone)` gives its fields, or `null` after showing what is missing;
 * `picture()` what was photographed for it.
 */
export function form(act, language) {
  const questions = act.fields.map((field) => question(field, language));
  const nodes = questions.map((one) => one.node);
  const read = (zone) => {
    const fields = {};
    for (const [name, value] of Object.entries(act.fixed)) put(fields, name, value);
    for (const [place, field] of act.fields.entries()) {
      const { value, trouble } = questions[place].answer(zone);
      questions[place].complain(trouble ?? (value === "" && field.required ? sayIn(language, "missing") : ""));
      if (trouble || (value === "" && field.required)) return null;
      if (value !== "") put(fields, field.name, value);
    }
    return fields;
  };
  return { nodes, read, picture: () => questions.find((one) => one.picture)?.picture() };
}

/** `giver.who` becomes `who` within `giver`, as the server's forms do it. */
function put(fields, name, value) {
  const path = name.split(".");
  const last = path.pop();
  let at = fields;
  for (const part of path) at = at[part] ??= {};
  at[last] = value;
}

function question(field, language) {
  if (field.kind === "signature") return pad(field, language);
  if (field.kind === "photo") return camera(field, language);
  const made = makers[field.kind](field);
  const complaint = h("span.bad", { role: "alert" });
  const isGroup = field.kind === "verdict";
  const node = field.kind === "flag"
    ? h("label.flag", {}, made.node, h("span", {}, field.label))
    : h(isGroup ? "fieldset.field" : "label.field", {}, h(isGroup ? "legend" : "span", {}, field.label), made.node);
  node.append(complaint);
  return {
    node,
    answer: (zone) => made.answer(zone, language),
    complain: (text) => {
      complaint.textContent = text;
      if (text) (made.node.matches("input,select,textarea") ? made.node : made.node.querySelector("input"))?.focus();
    },
  };
}

function typed(node) {
  return { node, answer: () => ({ value: node.value.trim() }) };
}

function input(field, properties) {
  return h("input", { name: field.name, value: field.initial, autocomplete: "off", ...heard(field), ...properties });
}

/** What a household reads or hears is looked at while it is typed. */
function heard(field) {
  return { "data-courtesy": field.told && "household" };
}

/** One line of text that begins too long for one: all of it is seen, and it stays one line. */
function sentence(field) {
  const node = h("textarea", { name: field.name, rows: 2, maxlength: 500, ...heard(field) }, field.initial);
  return { node, answer: () => ({ value: node.value.replace(/\s+/g, " ").trim() }) };
}

const makers = {
  text: (field) => (field.initial?.length > 14 ? sentence(field) : typed(input(field, { maxlength: 500 }))),
  number: (field) => typed(input(field, {
    type: "number", inputmode: "numeric", min: field.range?.[0], max: field.range?.[1],
  })),
  "long-text": (field) => typed(h("textarea", { name: field.name, rows: 3, maxlength: 1000, ...heard(field) }, field.initial ?? "")),
  lines: (field) => typed(h("textarea", { name: field.name, rows: 2, ...heard(field) }, field.initial ?? "")),
  money: (field) => {
    const node = input(field, { inputmode: "decimal" });
    return {
      node: h("span.money", {}, field.currency, node),
      answer: (_, language) => {
        if (!node.value.trim()) return { value: "" };
        const cents = minorUnits(node.value);
        return cents === null ? { trouble: sayIn(language, "amountBad") } : { value: cents };
      },
    };
  },
  choice: (field) => typed(h("select", { name: field.name }, field.choices.map((one) => (
    h("option", { value: one.value, selected: one.value === field.initial }, one.label))))),
  verdict: (field) => {
    const node = h("span.verdict", {}, field.choices.map((one) => (
      h("label", {}, h("input", { type: "radio", name: field.name, value: one.value }), one.label))));
    return { node, answer: () => ({ value: node.querySelector("input:checked")?.value ?? "" }) };
  },
  flag: (field) => {
    const node = h("input", { type: "checkbox", name: field.name, checked: field.initial === "true" });
    return { node, answer: () => ({ value: node.checked ? "true" : "" }) };
  },
  moment: (field) => {
    const node = input(field, { type: "datetime-local" });
    return { node, answer: (zone) => ({ value: node.value ? String(instant(node.value, zone)) : "" }) };
  },
};

/** `68`, `68.5` and `1,268.50` in cents, as text; `null` for what is no amount. */
function minorUnits(text) {
  const found = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.replace(/[, ]/g, ""));
  return found ? String(Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0"))) : null;
}

/** A time on the estate's clocks as milliseconds: the job brings the offsets that hold around it. */
function instant(local, zone) {
  const flat = Date.parse(`${local}Z`);
  const fits = zone.offsets.toReversed().find((one) => flat - one.minutes * 60_000 >= one.from);
  return flat - (fits ?? zone.offsets[0]).minutes * 60_000;
}
