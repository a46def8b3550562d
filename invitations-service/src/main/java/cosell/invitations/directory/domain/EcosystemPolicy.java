package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.DirectoryRefusal.NotActive;
import cosell.invitations.directory.domain.DirectoryRefusal.NotEnabledForCoSell;
import java.util.List;
import java.util.Optional;

/** A rule about who can be found and invited (I-04). */
@FunctionalInterface
interface EcosystemPolicy {

    EcosystemPolicy IT_IS_ACTIVE =
            readiness -> readiness.active() ? Optional.empty() : Optional.of(new NotActive("/active"));
    EcosystemPolicy IT_IS_ENABLED_FOR_CO_SELL = readiness ->
            readiness.coSellEnabled() ? Optional.empty() : Optional.of(new NotEnabledForCoSell("/coSellEnabled"));

    List<EcosystemPolicy> ALL = List.of(IT_IS_ACTIVE, IT_IS_ENABLED_FOR_CO_SELL);

    Optional<DirectoryRefusal> refusal(Readiness readiness);
}
