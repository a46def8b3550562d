/** The small worlds in which the real relay and consumer are driven through every interleaving. */
package cosell.platform.model.worlds;
