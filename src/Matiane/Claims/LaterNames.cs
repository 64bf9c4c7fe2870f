using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Who they are of whom a report told before: "Four men were held. They are A, B, C and D.", "The victims were two Canadian women", "The suspects were identified as A and B".</summary>
internal static class LaterNames
{
    /// <summary>How many sentences back a noun points ("the suspects").</summary>
    private const int NounReach = 12;

    /// <summary>How many sentences back a pronoun points.</summary>
    private const int PronounReach = 2;

    /// <summary>Adds to the sides of matches those who are named later.</summary>
    /// <param name="matches">The matches of a report, in its order.</param>
    /// <param name="context">The report.</param>
    public static void Add(List<PatternMatch> matches, ReportContext context)
    {
        foreach (var clause in context.Clauses)
        {
            if (clause is not { Kind: PredicateKind.Finite, IsNegated: false, Modal: null, Tense: not TenseFeature.Fut } || NamedIn(clause, context) is not { IsEmpty: false } named
                || clause.Arguments.FirstOrDefault(a => a is { Function: Function.Actor or Function.Single or Function.Undergoer, Phrase.Marker: null }) is not { } said || matches.Exists(m => m.Clause.Sentence == clause.Sentence && m.Clause.Predicate == clause.Predicate))
            {
                continue;
            }

            foreach (var (index, isActor) in Meant(said.Phrase, clause, named, matches, context))
            {
                matches[index] = isActor ? matches[index] with { NamedActors = [.. matches[index].NamedActors, .. named] } : matches[index] with { NamedRecipients = [.. matches[index].NamedRecipients, .. named] };
            }
        }
    }

    /// <summary>"Задержали трёх водителей, в том числе Ивана Орлова", "სამი მძღოლი, მათ შორის ნიკა ბერიძე, დააკავეს": where case tells, adds persons who are named right behind a side as part of it.</summary>
    /// <param name="matches">The matches of a report.</param>
    /// <param name="context">The report.</param>
    public static void AddParts(List<PatternMatch> matches, ReportContext context)
    {
        for (var i = 0; i < matches.Count && context.Syntax.Sides != "order"; i++)
        {
            var match = matches[i];
            ImmutableArray<Phrase> actors = [.. match.Actors.SelectMany(a => PartsOf(a, context))], befallen = [.. match.Befallen.SelectMany(r => PartsOf(r, context)).Where(p => match.Befallen.All(r => !r.Words.Overlaps(p.Words)))];
            if (!actors.IsEmpty || !befallen.IsEmpty)
            {
                matches[i] = match with { NamedActors = [.. match.NamedActors, .. actors], NamedRecipients = [.. match.NamedRecipients, .. befallen] };
            }
        }
    }

    /// <summary>The persons named right behind those whose part they are, up to the next mark that no further name follows.</summary>
    private static IEnumerable<Phrase> PartsOf(Phrase whole, ReportContext context)
    {
        var words = context.Report.Sentences[whole.Words.Sentence].Words;
        var at = (whole.Whole ?? whole.Words).End;
        at = at < words.Length && words[at].Token.Form == "," ? at + 1 : at;
        if (at >= words.Length || context.Syntax.Including(words, at) is not (> 0 and var length))
        {
            yield break;
        }

        at += length;
        foreach (var person in context.MentionsOf(whole.Words.Sentence).OfType<ActorMention>().Where(a => a.Kind == ActorKind.Person && a.Words.First >= at))
        {
            // Past what he is, and what joins him to the one before.
            if (Enumerable.Range(at, person.Words.First - at).Any(w => words[w].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.ADP || words[w].Token.Kind == TokenKind.Punctuation && words[w].Token.Form is not (",") && !PhraseFinder.IsOpeningQuote(words[w]) && !PhraseFinder.IsClosingQuote(words[w])))
            {
                yield break;
            }

            yield return new Phrase(person.Words, person.Head, CaseFeature.None);
            at = person.Words.End;
        }
    }

    /// <summary>Those whom a copula or a verb of identifying names; none where nobody among them has a name or is counted.</summary>
    private static ImmutableArray<Phrase> NamedIn(Clause clause, ReportContext context)
    {
        var isNaming = context.Syntax.RoleOf(context.Report.Sentences[clause.Sentence].Words[clause.Predicate].Lemma) == "identifies";
        ImmutableArray<Phrase>.Builder? named = null;
        foreach (var argument in clause.Arguments)
        {
            if (argument.IsInherited || !(isNaming ? argument.Relation == Relation.As : argument is { Function: Function.Complement, Phrase.Marker: null }))
            {
                continue;
            }

            (named ??= ImmutableArray.CreateBuilder<Phrase>()).Add(argument.Phrase);
        }

        return named is null ? [] : named.DrainToImmutable();
    }

    /// <summary>The matches, and the sides of them, that a noun or pronoun points back to.</summary>
    private static List<(int Index, bool IsActor)> Meant(Phrase pointer, Clause clause, ImmutableArray<Phrase> named, List<PatternMatch> matches, ReportContext context)
    {
        var meant = new List<(int Index, bool IsActor)>();
        var words = context.Report.Sentences[pointer.Words.Sentence].Words;
        var head = words[pointer.Head];
        var role = context.Syntax.RoleOf(head);
        var hasNames = named.Any(p => NamesPerson(p, context));
        if (role is "target" or "held" or "doer")
        {
            if (!hasNames && !named.Any(p => context.MentionsIn(p).Any(m => m is ActorMention a && m.Head == p.Head) || role == "target" && context.IsProperty(p)))
            {
                return meant;
            }

            var last = matches.FindLastIndex(m => IsBefore(m, NounReach) && IsOf(m, role));
            if (last >= 0)
            {
                meant.Add((last, role == "doer"));
                if (role == "held")
                {
                    AddSame(matches[last].Recipients, last);
                }
            }

            return meant;
        }

        // "Это Иванов и Петров": one word for one and for several.
        var isMany = head is { Upos: Upos.PRON, Features: { Person: PersonFeature.None, Number: not NumberFeature.Plur } } ? named.Length > 1 : head.Features.Number == NumberFeature.Plur;
        var isPronoun = pointer.IsPronoun || role == "identifies" && head.Upos == Upos.NOUN;
        if (!hasNames || !isPronoun && head is not { Upos: Upos.NOUN })
        {
            return meant;
        }

        // The nearest before, of several in one sentence the last, that may be so many.
        var (best, at) = (-1, (Sentence: -1, Word: -1));
        Phrase? one = null;
        for (var i = 0; i < matches.Count; i++)
        {
            if (!IsBefore(matches[i], isPronoun ? PronounReach : NounReach))
            {
                continue;
            }

            foreach (var side in matches[i].Actors.Concat(matches[i].Recipients).Concat(matches[i].Tolls.SelectMany(t => t.Phrases)))
            {
                if ((side.Words.Sentence, side.Head).CompareTo(at) > 0 && side.Words.Sentence < clause.Sentence && MayBe(side))
                {
                    (best, at, one) = (i, (side.Words.Sentence, side.Head), side);
                }
            }
        }

        if (one is not null)
        {
            AddSame([one], -1);
        }

        return meant;

        bool IsBefore(PatternMatch match, int reach) => match.Clause.Sentence < clause.Sentence && clause.Sentence - match.Clause.Sentence <= reach && match.Clause is { IsNegated: false };

        // Whether a phrase may be whom the pointer means: persons without a name, as many as are named.
        bool MayBe(Phrase side)
        {
            var word = context.Report.Sentences[side.Words.Sentence].Words[side.Head];
            if (side.IsPronoun || NamesPerson(side, context) || word.Upos == Upos.PROPN || context.IsThing(side) || !(context.ClassesOf(side).Any(c => c is "people" or "crowd" or "armed" or "office" or "count" or "state") || context.MentionsIn(side).Any(m => m is ActorMention && m.Head == side.Head)))
            {
                return false;
            }

            if (!isPronoun)
            {
                return word.Lemma == head.Lemma && (word.Features.Number == NumberFeature.Plur) == (head.Features.Number == NumberFeature.Plur);
            }

            // "A man was held. He is X": one of the people, no body.
            return (word.Features.Number == NumberFeature.Plur || context.MentionsIn(side).Any(m => m is QuantityMention { Low: not 1 })) == isMany
                && (isMany || !context.ClassesOf(side).Any(c => c is "state" or "armed" or "crowd"))
                && !context.MentionsIn(side).Any(m => m is QuantityMention { IsLabel: false, Unit: null, High: { } high } && high < named.Length);
        }

        void AddSame(ImmutableArray<Phrase> phrases, int known)
        {
            for (var i = 0; i < matches.Count; i++)
            {
                if (i != known && IsBefore(matches[i], NounReach))
                {
                    if (phrases.Any(p => Has(matches[i].Actors, p)))
                    {
                        meant.Add((i, true));
                    }
                    else if (phrases.Any(p => Has(matches[i].Recipients, p) || matches[i].Tolls.Any(t => Has(t.Phrases, p))))
                    {
                        meant.Add((i, false));
                    }
                }
            }
        }
    }

    private static bool Has(ImmutableArray<Phrase> sides, Phrase phrase)
    {
        foreach (var side in sides)
        {
            if (side.Head == phrase.Head && side.Words.Sentence == phrase.Words.Sentence)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a match is of the kind that makes victims, doers or those who are held.</summary>
    private static bool IsOf(PatternMatch match, string role) => role switch
    {
        "held" => match.Frame is { Event: "COERCE", Mode: "arrest" } && !match.Recipients.IsEmpty,
        "doer" => match.Frame is { Event: "ASSAULT", Acled: not "battle" },
        _ => match.Frame is { Event: "ASSAULT", Acled: not "battle" } or { Event: "INCIDENT", Mode: "casualties" or "accident" or "disaster" },
    };

    /// <summary>Whether a phrase names a person by a name.</summary>
    private static bool NamesPerson(Phrase phrase, ReportContext context)
    {
        foreach (var mention in context.MentionsIn(phrase))
        {
            if (mention is ActorMention { Kind: ActorKind.Person, IsNamed: true })
            {
                return true;
            }
        }

        return false;
    }
}
