using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Text;

namespace Matiane.Morphology;

/// <summary>Reads every word of a report: all its analyses, the likeliest in context first.</summary>
public static class Analyser
{
    /// <summary>Reads the words of a report that was cut into sentences.</summary>
    public static AnalysedReport Analyse(Report report, ImmutableArray<Sentence> sentences, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var lexicon = pack.Get<Lexicon>();
        var (disambiguator, government) = (pack.Get<Disambiguator>(), pack.Get<Government>());
        return new AnalysedReport(report, pack.Code, [.. sentences.Select(s => new AnalysedSentence(s, disambiguator.Order([.. s.Tokens.Select(t => Read(t, lexicon))], government)))]);
    }

    /// <summary>A token with all its readings, not yet ordered by context.</summary>
    internal static Word Read(Token token, Lexicon lexicon) => new(token, token.Kind switch
    {
        TokenKind.Number => [lexicon.Number(token.Lower)],
        TokenKind.Punctuation => [new Analysis(token.Form, Upos.PUNCT, Features.None)],
        TokenKind.Symbol => [new Analysis(token.Form, Upos.SYM, Features.None)],
        _ => lexicon.Analyses(token.Lower),
    });
}
