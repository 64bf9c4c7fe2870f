using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds persons, organisations and groups.</summary>
public static class ActorFinder
{
    /// <summary>Every actor, in order; countries are still open.</summary>
    public static ImmutableArray<ActorMention> Find(
        AnalysedReport report, LanguagePack pack, IGazetteer gazetteer, ImmutableArray<TimeMention> times, ImmutableArray<QuantityMention> quantities)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var (table, names, caseTells) = (pack.Get<ActorWords>(), pack.Get<NameWords>(), LetterCase.IsTelling(report));
        var persons = new PersonFinder(report, names, table, gazetteer, caseTells).Find();
        var bodies = new BodyFinder(report, names, table, pack.Get<PlaceWords>(), gazetteer, caseTells);
        var found = ImmutableArray.CreateBuilder<ActorMention>();
        var next = 0;
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var (sentence, words) = report.Sentences[s];
            var here = found.Count;
            for (var at = 0; at < words.Length;)
            {
                for (; next < persons.Length && (persons[next].Words.Sentence < s || persons[next].Words.Sentence == s && persons[next].Words.First < at);)
                {
                    next++;
                }

                var person = next < persons.Length && persons[next].Words.Sentence == s && persons[next].Words.First == at ? persons[next] : null;
                var actor = Named(sentence.Part, s, words, at, table) is { } named && (person is null || named.IsNamed && named.Words.End >= person.Words.End) ? named : person;
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

            found.AddRange(bodies.Find(s, [.. found.Skip(here)], times));
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

        OfficeHolders.Link(sorted, report, pack.Get<SyntaxWords>());
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
            // "RTS" is no plural of "RT".
            if (r < words[at].Analyses.Length && (!MayName(words[at].Analyses[r]) || words[at].Analyses[r].IsGuess && words[at].Token.Form.Length > 1 && words[at].Token.Form.All(c => c is >= 'A' and <= 'Z') && words[at].Lower != words[at].Analyses[r].Lemma))
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
                        IsNamed = word.IsName,
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
}
