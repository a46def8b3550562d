package cosell.platform.test.architecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Every rule a service keeps: {@code @ArchTest static final ArchTests RULES = ArchTests.in(ServiceRules.class)}. */
public final class ServiceRules {

    @ArchTest
    public static final ArchTests DOMAIN = ArchTests.in(DomainRules.class);

    @ArchTest
    public static final ArchTests LAYERS = ArchTests.in(LayerRules.class);

    @ArchTest
    public static final ArchTests CODING = ArchTests.in(CodingRules.class);

    private ServiceRules() {}
}
