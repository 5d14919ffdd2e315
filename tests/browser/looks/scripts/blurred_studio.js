// What is not told apart from what is around it, in the studio in forced colors.
const found = [];
const all = (of) => [...document.querySelectorAll(`.unmyth-studio ${of}`)].filter(one => one.checkVisibility());
const style = (one) => getComputedStyle(one);
const ground = style(document.documentElement).backgroundColor;
const bar = (one) => style(one).borderInlineStartColor;
for (const one of all('.unmyth-parts__list button')) {
    if (one.matches('[aria-current]') === (bar(one) === ground)) found.push(`bar ${bar(one)} of ${one.innerText}`);
}
const edged = (one) => parseFloat(style(one).borderBlockStartWidth) > 0 && style(one).borderBlockStartColor !== ground;
for (const one of all('button:not([aria-disabled], .unmyth-parts__one), a')) {
    if (!edged(one) && style(one).textDecorationLine !== 'underline') found.push(`no button: ${one.innerText}`);
}
const [off] = all('.unmyth-bar__do[aria-disabled]');
const [on] = all('.unmyth-bar__do:not([aria-disabled])');
if (style(off).color === style(on).color) found.push('what does nothing now looks as if it did');
const forms = ['error', 'warning', 'info'].map((kind) => {
    const one = document.createElement('li');
    one.className = `unmyth-remarks__one unmyth-remarks__one--${kind}`;
    all('.unmyth-remarks')[0].append(one);
    const form = style(one).borderInlineStartStyle;
    one.remove();
    return form;
});
if (new Set(forms).size < 3) found.push(`remarks: ${forms}`);
for (const one of all('[aria-invalid=true]')) {
    if (style(one).borderInlineStartWidth === style(one).borderInlineEndWidth) found.push(`no fault: ${one.id}`);
}
for (const one of all('.unmyth-preview__choice input')) {
    if (style(one).appearance === 'none' || style(one).opacity !== '1') found.push(`no choice: ${one.outerHTML}`);
}
return found;
