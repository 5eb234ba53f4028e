/**
 * Lets React work with nodes that a translator or an extension has moved or wrapped. Without this patch, `removeChild` and `insertBefore`
 * throw and take the page down.
 */
export function tolerateForeignNodes(): void {
  const { removeChild, insertBefore } = Node.prototype;

  Node.prototype.removeChild = function remove<T extends Node>(this: Node, child: T): T {
    const parent = child.parentNode;
    return parent === null ? child : (removeChild.call(parent, child) as T);
  };

  Node.prototype.insertBefore = function insert<T extends Node>(this: Node, node: T, before: Node | null): T {
    return insertBefore.call(this, node, childHolding(this, before)) as T;
  };
}

/** Returns the child of `parent` that is or contains this node, or `null` when the node is gone. */
function childHolding(parent: Node, node: Node | null): Node | null {
  let child = node;
  while (child && child.parentNode !== parent) child = child.parentNode;
  return child;
}
