using System.Collections.Frozen;
using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Text;

namespace Matiane.Morphology;

/// <summary>Reads every word of a report: all its analyses, the likeliest in context first.</summary>
public static class Analyser
{
    private const int HeadlineCapitals = 4;
    private const int AcronymLetters = 5;
    private static readonly ImmutableArray<CaseFeature> Cases = [CaseFeature.Nom, CaseFeature.Gen, CaseFeature.Acc, CaseFeature.Dat, CaseFeature.Ins, CaseFeature.Loc];

    /// <summary>Reads the words of a report that was cut into sentences.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="pack">The language's pack.</param>
    /// <param name="isWhole">Whether what only leads on from the text before it ("meanwhile") is read too, though it tells nothing.</param>
    public static AnalysedReport Analyse(Report report, ImmutableArray<Sentence> sentences, LanguagePack pack, bool isWhole = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var lexicon = pack.Get<Lexicon>();
        var (disambiguator, government, table) = (pack.Get<Disambiguator>(), pack.Get<Government>(), pack.Get<TokenWords>());
        return new AnalysedReport(report, pack.Code, [.. sentences.Select(s => new AnalysedSentence(s, disambiguator.Order(NameAgreement.Settle(Plain(Words(s), table.Names)), government)))]);

        ImmutableArray<Word> Words(Sentence sentence)
        {
            ImmutableArray<Word> words = [.. sentence.Tokens.Select(t => Read(t, lexicon))];
            return isWhole ? words : table.LinkWords.Without(words, government);
        }
    }

    /// <summary>"The Two Chambers Found Common Ground After a Night of Talks": in a headline that writes every word save the small ones with a capital, words that are no names are written small.</summary>
    private static ImmutableArray<Word> Plain(ImmutableArray<Word> words, FrozenSet<string> names)
    {
        var capitals = 0;
        foreach (var word in words)
        {
            if (word.Token.Kind == TokenKind.Word && char.IsUpper(word.Token.Form[0]))
            {
                capitals++;
            }
            else if (word.Token.Kind == TokenKind.Word && word.Upos is not (Upos.ADP or Upos.DET or Upos.CCONJ or Upos.SCONJ or Upos.PART or Upos.AUX or Upos.PRON))
            {
                return words;
            }
        }

        return capitals < HeadlineCapitals ? words : [.. words.Select(w => IsCommonInCapitals(w) && !names.Contains(w.Token.Lower) ? w with { Token = w.Token with { Form = char.ToLowerInvariant(w.Token.Form[0]) + w.Token.Form[1..] } } : w)];
    }

    private static bool IsCommonInCapitals(Word word) =>
        word.Token is { Kind: TokenKind.Word, Form: [var first, var second, ..] } && char.IsUpper(first) && char.IsLower(second) && !word.Best.IsGuess && word.Upos is not (Upos.PROPN or Upos.X);

    /// <summary>A token with all its readings, not yet ordered by context.</summary>
    internal static Word Read(Token token, Lexicon lexicon) => new(token, token.Kind switch
    {
        TokenKind.Number => [lexicon.Number(token.Lower)],
        TokenKind.Punctuation => [new Analysis(token.Form, Upos.PUNCT, Features.None)],
        TokenKind.Symbol => [new Analysis(token.Form, Upos.SYM, Features.None)],
        _ => lexicon.Analyses(token.Lower) is var found && IsAcronym(token) && found.All(static a => a.IsGuess) && found.Any(static a => a.Features.Case != CaseFeature.None) ? Undeclined(token.Lower) : found,
    });

    /// <summary>"СБУ": a few capitals, not of Latin, which no ending is taken off.</summary>
    private static bool IsAcronym(Token token) => token is { Kind: TokenKind.Word, Form.Length: > 1 and <= AcronymLetters } && token.Form.All(static c => char.IsUpper(c) && !char.IsAscii(c));

    /// <summary>A name that has every case alike.</summary>
    private static ImmutableArray<Analysis> Undeclined(string lower) =>
        [.. Cases.Select(c => new Analysis(lower, Upos.PROPN, new Features { Animacy = AnimacyFeature.Inan, Case = c, NameType = NameTypeFeature.Oth }) { IsGuess = true })];
}
