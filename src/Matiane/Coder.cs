using Matiane.Claims;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane;

/// <summary>The whole way of one report: text in, claims out. Safe for many threads; gives the same for the same report always.</summary>
/// <param name="packs">The languages at hand.</param>
/// <param name="gazetteer">The places.</param>
public sealed class Coder(IPackStore packs, IGazetteer gazetteer)
{
    /// <summary>Codes one report.</summary>
    /// <returns>Its claims; when no pack reads its language, a document with the warning <c>language-unknown</c> or <c>language-not-covered</c> and nothing else.</returns>
    public CodedReport Code(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var language = report.Language ?? LanguageDetector.Detect(report.Title + "\n" + report.Text);
        if (language is null || packs.Find(language) is not { } pack)
        {
            return new CodedReport(report, language)
            {
                Warnings = [language is null
                    ? new Warning("language-unknown", "The text has too few letters to tell its language; give it with --language.")
                    : new Warning("language-not-covered", $"There is no pack for '{language}'; 'matiane languages' lists those at hand.")],
            };
        }

        var trace = Trace(report, pack);
        return new CodedReport(report, language)
        {
            Sentences = [.. trace.Report.Sentences.Where(s => s.Sentence.Part == TextPart.Text).Select(s => s.Sentence.Span)],
            Mentions = trace.Mentions,
            Strangers = [.. StrangerFinder.Find(trace.Report, trace.Mentions, pack, gazetteer).Select(w => new Quote(w.Part, w.Span))],
            Attributions = trace.Attributions,
            Claims = trace.Claims,
        };
    }

    /// <summary>Codes one report and keeps what every step gave, for explain.</summary>
    public CodingTrace Trace(Report report, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var sentences = Segmenter.Split(report, pack);
        var analysed = Analyser.Analyse(report, sentences, pack);
        var mentions = MentionFinder.Find(analysed, pack, gazetteer);
        var syntax = pack.Get<SyntaxWords>();
        var read = BodyNames.Read(UnnamedSource.Without(analysed, syntax), mentions, syntax);
        var clauses = ClauseParser.Parse(read, mentions, pack);
        var attributions = AttributionFinder.Find(read, mentions, clauses, pack);
        var claims = ClaimCoder.Code(read, mentions, clauses, attributions, pack, gazetteer);
        return new CodingTrace(analysed, mentions, clauses, attributions, claims);
    }
}
