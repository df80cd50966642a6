// A photo: made smaller, without the place and the phone's name that cameras write into it.

import { h, icon } from "./draw.js";
import { digest } from "./store.js";
import { sayIn } from "./words.js";

const LONGEST = 1600;

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
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.8));
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { hash: await digest(bytes), bytes };
  } catch {
    return null;
  }
}
