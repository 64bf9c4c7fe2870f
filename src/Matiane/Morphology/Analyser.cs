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
        return new AnalysedReport(report, pack.Code, [.. sentences.Select(s => new AnalysedSentence(s, [.. s.Tokens.Select(Read)]))]);
    }

    private static Word Read(Token token) => new(token, [new Analysis(token.Lower, token.Kind switch
    {
        TokenKind.Number => Upos.NUM,
        TokenKind.Punctuation => Upos.PUNCT,
        TokenKind.Symbol => Upos.SYM,
        _ => Upos.X,
    }, Features.None) { IsGuess = true }]);
}
