// 216 accents from all over the colors, each with what is shown in its place in light and in dark.
const steps = [0, 51, 102, 153, 204, 255].map((step) => step.toString(16).padStart(2, "0"));
const colors = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)));
return colors.map((asked) => ({ asked, ...suitedAccent(asked) }));
