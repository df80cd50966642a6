// A photo: made smaller, without the place and the phone's name that cameras write into it.

import { h, icon } from "./draw.js";
import { digest } from "./store.js";
import { sayIn } from "./words.js";

const LONGEST = 1600;
const MOST_BYTES = 1_000_000; // half of what the office takes

/** The question that a camera answers: its value is the picture's hash, the picture itself is kept beside. */
export function camera(field, language) {
  let picture = null;
  const preview = h("canvas.preview", { hidden: true, role: "img", "aria-label": field.label });
  const said = h("p.hint", { role: "status" });
  const file = h("input.said", {
    type: "file", accept: "image/*", capture: "environment", name: field.name,
    onchange: async () => {
      const [taken] = file.files;
      if (!taken) return;
      picture = await shrunk(taken, preview);
      preview.hidden = !picture;
      said.textContent = sayIn(language, picture ? "photoReady" : "photoBad");
    },
  });
  return {
    node: h("div.field", {}, h("label.btn", {}, icon("camera"), h("span", {}, field.label), file), preview, said),
    answer: () => ({ value: picture?.hash ?? "" }),
    complain: (text) => {
      if (text) said.textContent = text;
    },
    picture: () => picture,
  };
}

/** The picture in `file` drawn anew on `canvas`: nothing but what is seen comes along. `null` where it is none. */
async function shrunk(file, canvas) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const blob = await packed(picture, canvas);
    picture.close();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { hash: await digest(bytes), bytes };
  } catch {
    return null;
  }
}

/** As sharp as it may be within the limit: gravel and leaves take far more than a tap does. */
async function packed(picture, canvas) {
  for (let longest = LONGEST, quality = 0.8; ; quality > 0.5 ? quality -= 0.2 : longest *= 0.75) {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    if (blob.size <= MOST_BYTES) return blob;
  }
}
