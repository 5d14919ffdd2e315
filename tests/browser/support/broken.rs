//! What breaks a page while it is open.

/// Makes every change of the document throw, as a browser extension that rebuilds the page can do.
pub(crate) const BREAK: &str =
    "Node.prototype.insertBefore = Node.prototype.appendChild = () => { throw new Error('broken on purpose') }";
