using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds persons, organisations and groups.</summary>
public static class ActorFinder
{
    private const int LongestPerson = 4;

    /// <summary>Every actor, in order; countries are still open.</summary>
    public static ImmutableArray<ActorMention> Find(
        AnalysedReport report, LanguagePack pack, IGazetteer gazetteer, ImmutableArray<TimeMention> times, ImmutableArray<QuantityMention> quantities)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var table = pack.Get<ActorWords>();
        var caseTells = LetterCase.IsTelling(report);
        var found = ImmutableArray.CreateBuilder<ActorMention>();
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var (sentence, words) = report.Sentences[s];
            for (var at = 0; at < words.Length;)
            {
                var actor = Person(sentence.Part, s, words, at, caseTells, gazetteer) ?? Named(sentence.Part, s, words, at, table);
                if (actor is not null)
                {
                    found.Add(actor);
                    at = actor.Words.End;
                }
                else
                {
                    at++;
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The same mentions with the actors' countries taken from the demonym or place inside or before them, sorted.</summary>
    public static ImmutableArray<Mention> Complete(AnalysedReport report, LanguagePack pack, ImmutableArray<Mention> mentions)
    {
        var sorted = mentions.OrderBy(m => m.Words.Sentence).ThenBy(m => m.Span.Start).ThenByDescending(m => m.Span.End).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            if (sorted[i] is ActorMention { Country: null } actor && i > 0 && sorted[i - 1].Words.Sentence == actor.Words.Sentence
                && actor.Words.First - sorted[i - 1].Words.End is >= 0 and <= 1)
            {
                sorted[i] = sorted[i - 1] switch
                {
                    DemonymMention demonym => actor with { Country = demonym.Country },
                    PlaceMention { Place.Country: { } country } => actor with { Country = country },
                    _ => actor,
                };
            }
        }

        return [.. sorted];
    }

    private static ActorMention? Named(TextPart part, int sentence, ImmutableArray<Word> words, int at, ActorWords table)
    {
        ActorMention? longest = null;
        const int most = 5;
        var seen = new Starts();
        var count = 0;
        for (var r = 0; r <= words[at].Analyses.Length && count < most; r++)
        {
            if (r < words[at].Analyses.Length && !MayName(words[at].Analyses[r]))
            {
                continue;
            }

            var start = r < words[at].Analyses.Length ? words[at].Analyses[r].Lemma : words[at].Lower;
            if (IsAmong(start, seen[..count]))
            {
                continue;
            }

            seen[count++] = start;
            var (lemmas, forms) = (start, words[at].Lower);
            for (var end = at + 1; end <= Math.Min(words.Length, at + table.Longest); end++)
            {
                if (end > at + 1)
                {
                    lemmas += " " + words[end - 1].Lemma;
                    forms += " " + words[end - 1].Lower;
                }

                if ((table.Find(lemmas) ?? table.Find(forms)) is { IsThing: false, Class: not "media" } word && (longest is null || end > longest.Words.End))
                {
                    longest = new ActorMention(part, new TextSpan(words[at].Span.Start, words[end - 1].Span.End), new WordRange(sentence, at, end), end - 1, word.Class == "office" ? ActorKind.Group : word.Kind, word.Name)
                    {
                        Sector = word.Sector,
                        Class = word.Class,
                        Office = word.Class == "office" ? word.Name : null,
                        SourceKind = word.Class == "outlet" ? "media" : word.Class is "state" or "office" ? "official" : word.Kind == ActorKind.Organisation ? "organisation" : "person",
                    };
                }

                if (!table.IsPrefix(lemmas) && !table.IsPrefix(forms))
                {
                    break;
                }
            }
        }

        return longest;
    }

    private static bool MayName(Analysis reading) =>
        reading.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X
        || reading.Upos == Upos.VERB && reading.Features is { VerbForm: VerbFormFeature.Part, Case: not CaseFeature.None };

    private static bool IsAmong(string text, ReadOnlySpan<string> texts)
    {
        foreach (var known in texts)
        {
            if (known == text)
            {
                return true;
            }
        }

        return false;
    }

    [System.Runtime.CompilerServices.InlineArray(5)]
    private struct Starts
    {
        private string first;
    }

    private static NameTypeFeature NameType(Word word)
    {
        foreach (var reading in word.Analyses)
        {
            if (reading.Features.NameType is var type and (NameTypeFeature.Giv or NameTypeFeature.Sur or NameTypeFeature.Pat))
            {
                return type;
            }
        }

        return NameTypeFeature.None;
    }

    /// <summary>A run of given names, patronymics, surnames and initials; a capitalised unknown word after a given name is a surname.</summary>
    private static ActorMention? Person(TextPart part, int sentence, ImmutableArray<Word> words, int at, bool caseTells, IGazetteer gazetteer)
    {
        var (end, names, given) = (at, 0, false);
        while (end < words.Length && end < at + LongestPerson)
        {
            var word = words[end];
            if (word.Token.Kind != TokenKind.Word || caseTells && !word.IsCapitalised())
            {
                break;
            }

            var type = NameType(word);
            if (type == NameTypeFeature.None && !(given && word.Analyses[0].IsGuess) && !(caseTells && names > 0 && word.Analyses.All(a => a.IsGuess)))
            {
                break;
            }

            given |= type == NameTypeFeature.Giv;
            names++;
            end++;
        }

        if (names == 0 || names == 1 && (!caseTells || !words[at].Analyses.Any(a => a.Features.NameType is NameTypeFeature.Sur && !a.IsGuess) || gazetteer.Find(words[at].Lemma) is [{ Prior: > 0.4 }, ..]))
        {
            return null;
        }

        var name = string.Join(' ', words.Skip(at).Take(end - at).Select(w => w.Lemma.Length > 1 ? char.ToUpperInvariant(w.Lemma[0]) + w.Lemma[1..] : w.Token.Form));
        return new ActorMention(part, new TextSpan(words[at].Span.Start, words[end - 1].Span.End), new WordRange(sentence, at, end), end - 1, ActorKind.Person, name)
        {
            Class = "people",
            SourceKind = "person",
            IsPrivatePerson = true,
        };
    }
}
