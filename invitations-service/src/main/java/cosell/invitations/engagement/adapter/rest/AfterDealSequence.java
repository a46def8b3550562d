package cosell.invitations.engagement.adapter.rest;

import cosell.platform.web.DealSequence;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes that a command may name the state of the caller's deal that it must know of. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = DealSequence.IF_HEADER,
        description = "Deal-Sequence of an answer about the deal: the command waits until that state is known here.",
        schema = @Schema(type = "string", pattern = "^[0-9]{1,9}-[0-9]{1,18}$"))
@interface AfterDealSequence {}
