// Nothing can be kept from now on, because of an error of this name.
const [name] = arguments;
unmythDrafts.keep = async () => {
  throw new DOMException("no", name);
};
