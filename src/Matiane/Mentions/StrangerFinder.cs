using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds words that may name somebody although nothing shows whom: to be masked, never to be told of.</summary>
public static class StrangerFinder
{
    private const int Shortest = 4;

    /// <summary>
    /// Single words that no table knows, of no mention, written as names are: with a capital within a sentence or before a verb,
    /// or, in a script without capitals, with the ending of a surname or behind a given name.
    /// </summary>
    public static ImmutableArray<(TextPart Part, TextSpan Span)> Find(AnalysedReport report, ImmutableArray<Mention> mentions, LanguagePack pack, IGazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var names = pack.Get<NameWords>();
        var caseTells = LetterCase.IsTelling(report);
        var mentioned = mentions.ToLookup(m => m.Words.Sentence);
        var found = ImmutableArray.CreateBuilder<(TextPart, TextSpan)>();
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var (sentence, words) = report.Sentences[s];
            for (var at = 0; at < words.Length; at++)
            {
                var word = words[at];
                if (word.Token.Kind == TokenKind.Word && word.Lower.Length >= Shortest && !names.Is(NameRole.Not, word.Lower)
                    && (caseTells ? IsCapital(words, at) && word.Analyses.All(a => a.IsGuess) : Letters.IsWithoutCase(word.Token.Form[0]) && (HasLoneEnding(word, names) || at > 0 && IsGiven(words[at - 1], names) && (Ends(word.Lower, names.Families) || Ends(word.Lemma, names.Families))))
                    && gazetteer.Find(word.Lower).IsEmpty && gazetteer.Find(word.Lemma).IsEmpty && !mentioned[s].Any(m => m.Words.Contains(s, at)))
                {
                    found.Add((sentence.Part, word.Span));
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a word has a capital that is not its sentence's, and small letters after it.</summary>
    private static bool IsCapital(ImmutableArray<Word> words, int at)
    {
        var form = words[at].Token.Form;
        return char.IsUpper(form[0]) && form.AsSpan(1).IndexOfAnyInRange('0', '9') < 0 && form.Skip(1).All(c => !char.IsUpper(c))
            && (at > 0 && words[at - 1].Token.Kind == TokenKind.Word || at + 1 < words.Length && words[at + 1].Upos is Upos.VERB or Upos.AUX);
    }

    /// <summary>Whether a noun ends as surnames do and hardly another word does.</summary>
    private static bool HasLoneEnding(Word word, NameWords names) =>
        word.Analyses.All(a => a.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && !names.Is(NameRole.Not, a.Lemma)) && word.Analyses.Any(a => Ends(a.Lemma, names.Lone));

    private static bool IsGiven(Word word, NameWords names) => names.Given(word.Lower) is not null || names.Given(word.Lemma) is not null;

    private static bool Ends(string word, ImmutableArray<string> endings) => NameWords.HasEnding(word, endings, NameWords.ShortestFamilyStem);
}
