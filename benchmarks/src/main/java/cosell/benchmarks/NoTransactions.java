package cosell.benchmarks;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Tells listeners of a commit that has nothing to commit: each write of the store counts by itself. */
final class NoTransactions extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1;

    @Override
    protected Object doGetTransaction() {
        return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // Every write is its own.
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        // What was written is written.
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        // What was written stays.
    }
}
