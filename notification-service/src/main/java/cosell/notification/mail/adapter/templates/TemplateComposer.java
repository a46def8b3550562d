package cosell.notification.mail.adapter.templates;

import cosell.notification.ledger.domain.Content;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.mail.adapter.templates.Language.Form;
import cosell.notification.mail.application.MailComposer;
import cosell.notification.mail.domain.Mail;
import cosell.notification.notices.domain.Notice;
import cosell.notification.recipients.domain.Addressed.OwnDeal;
import cosell.notification.recipients.domain.Recipient;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Writes mails from templates: a subject, a text and an HTML part with the same words. Thread-safe. */
public final class TemplateComposer implements MailComposer {

    private static final String DEFAULT_LANGUAGE = "en";

    private final String console;
    private final Map<String, Language> languages = new ConcurrentHashMap<>();

    /** @param console where people open deals and registrations */
    public TemplateComposer(URI console) {
        this.console = console.toString().replaceAll("/+$", "");
    }

    @Override
    public Mail compose(LedgerEntry entry) {
        Recipient recipient = Objects.requireNonNull(entry.recipient(), "an entry without a recipient is never sent");
        Language language = languageOf(recipient);
        Map<String, Object> values = values(entry, recipient, language);
        String template = entry.kind().template();
        String subject = CleanText.header(language.render(template, Form.SUBJECT, values));
        values.put("subject", subject);
        return new Mail(
                entry.id().toString(),
                "deal." + entry.thread(),
                CleanText.header(recipient.name()),
                recipient.address(),
                language.tag(),
                subject,
                part(language, template, Form.TEXT, values),
                part(language, template, Form.HTML, values),
                entry.createdAt());
    }

    private static String part(Language language, String template, Form form, Map<String, Object> values) {
        values.put("body", language.render(template, form, values));
        return language.render("layout", form, values);
    }

    private Map<String, Object> values(LedgerEntry entry, Recipient recipient, Language language) {
        Formats formats = Formats.of(recipient.locale(), recipient.zone(), language.tag());
        Model model = new Model(language, formats);
        Content content = entry.content();
        OwnDeal deal = content.deal();
        if (deal != null) {
            model.line("deal", deal.name()).line("customer", deal.customer());
        }
        NoticeModel.fill(model, content.notice());
        model.line("organization", content.mentioned())
                .line("language", language.tag())
                .line("why", language.word("why", recipient.rule().name()))
                .line("open", language.word("open", target(entry)))
                .line("link", link(entry));
        return model.values();
    }

    private static String target(LedgerEntry entry) {
        return entry.content().notice() instanceof Notice.RegistrationReview ? "registration" : "deal";
    }

    private String link(LedgerEntry entry) {
        return entry.content().notice() instanceof Notice.RegistrationReview review
                ? console + "/registrations/" + review.registration().registration()
                : console + "/deals/" + entry.thread();
    }

    private Language languageOf(Recipient recipient) {
        String wanted = Formats.parse(recipient.locale()).getLanguage();
        String tag = !wanted.isEmpty() && Language.exists(wanted) ? wanted : DEFAULT_LANGUAGE;
        return languages.computeIfAbsent(tag, Language::new);
    }
}
