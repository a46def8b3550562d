package cosell.deals;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import cosell.platform.test.architecture.ServiceRules;

@AnalyzeClasses(packages = "cosell.deals", importOptions = ImportOption.DoNotIncludeTests.class)
class DealsArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceRules.class);
}
