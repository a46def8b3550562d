package cosell.platform.test.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

@AnalyzeClasses(
        packages = {
            "cosell.platform.consumer",
            "cosell.platform.domain",
            "cosell.platform.events",
            "cosell.platform.forms",
            "cosell.platform.observability",
            "cosell.platform.outbox",
            "cosell.platform.security",
            "cosell.platform.time",
            "cosell.platform.web"
        },
        importOptions = DoNotIncludeTests.class)
class PlatformArchitectureTest {

    @ArchTest
    static final ArchTests PLATFORM = ArchTests.in(PlatformRules.class);

    @ArchTest
    static final ArchTests DOMAIN = ArchTests.in(DomainRules.class);

    @ArchTest
    static final ArchTests CODING = ArchTests.in(CodingRules.class);
}
