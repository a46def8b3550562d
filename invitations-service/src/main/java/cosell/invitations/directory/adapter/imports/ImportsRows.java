package cosell.invitations.directory.adapter.imports;

import cosell.invitations.directory.domain.EntryDraft;
import cosell.platform.web.JsonRows;
import cosell.platform.web.openapi.DryRunnable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the two forms in which rows are sent. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@DryRunnable
@RequestBody(
        required = true,
        description = "Entries as an array of at most 1 MiB, or of any number as one object a line.",
        content = {
            @Content(
                    mediaType = "application/json",
                    array = @ArraySchema(schema = @Schema(implementation = EntryDraft.class))),
            @Content(mediaType = JsonRows.LINES, schema = @Schema(implementation = EntryDraft.class))
        })
@interface ImportsRows {}
