package cosell.deals.directory.application;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.directory.domain.Organization;
import cosell.deals.directory.domain.PublishedSolution;
import cosell.platform.domain.OrganizationId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryMemoryTest {

    private final DirectoryMemory memory = new DirectoryMemory();

    @Test
    void aSolutionIsFoundWithItsPublisher() {
        Organization contoso = publisher("contoso", "SOL-1", "SOL-2");

        memory.put(contoso);

        assertThat(memory.organization(new OrganizationId("contoso"))).contains(contoso);
        assertThat(memory.solution("SOL-2"))
                .hasValueSatisfying(found -> assertThat(found.publisher()).isEqualTo(contoso));
        assertThat(memory.solution("SOL-3")).isEmpty();
    }

    @Test
    void aSolutionThatWasTakenBackIsNotFoundAnyMore() {
        memory.put(publisher("contoso", "SOL-1", "SOL-2"));

        memory.put(publisher("contoso", "SOL-1"));

        assertThat(memory.solution("SOL-1")).isPresent();
        assertThat(memory.solution("SOL-2")).isEmpty();
    }

    private static Organization publisher(String id, String... solutions) {
        List<PublishedSolution> published = Arrays.stream(solutions)
                .map(solution -> new PublishedSolution(solution, solution))
                .toList();
        return new Organization(new OrganizationId(id), id, false, true, true, false, List.of(), List.of(), published);
    }
}
