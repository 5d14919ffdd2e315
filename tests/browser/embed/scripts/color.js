// Of a picture in bytes the color at a point of the window: red, green and blue.
const [bytes, x, y] = arguments;
const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
const canvas = Object.assign(document.createElement("canvas"), { width: picture.width, height: picture.height });
const context = canvas.getContext("2d");
context.drawImage(picture, 0, 0);
const scale = picture.width / innerWidth;
return [...context.getImageData(x * scale, y * scale, 1, 1).data.slice(0, 3)];
