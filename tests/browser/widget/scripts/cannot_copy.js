// Makes a browser without a way to share, which forbids copying too, as in a frame.
delete Navigator.prototype.share;
Clipboard.prototype.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
document.execCommand = () => false;
