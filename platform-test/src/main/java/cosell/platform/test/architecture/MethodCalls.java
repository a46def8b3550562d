package cosell.platform.test.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/** Calls of a method by its name, whatever its parameters. */
final class MethodCalls {

    private final String method;

    private MethodCalls(String method) {
        this.method = method;
    }

    static MethodCalls named(String method) {
        return new MethodCalls(method);
    }

    DescribedPredicate<JavaMethodCall> ofClass(Class<?> owner) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + method,
                call -> call.getName().equals(method) && call.getTargetOwner().isAssignableTo(owner));
    }
}
