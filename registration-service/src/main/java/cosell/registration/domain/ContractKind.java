package cosell.registration.domain;

/** A new contract or a renewal. */
public enum ContractKind {
    NEW,
    RENEWAL
}
