/** A small store that keeps what MongoDB promises for the operations the delivery contract uses, one step each. */
package cosell.platform.model.store;
