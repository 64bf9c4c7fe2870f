using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Whom sides stand for that say no more than that they were told of before: "the victims", "both leaders", "these banks", "the bodies of the two men".</summary>
internal static class BackPointers
{
    /// <summary>How many sentences back a side points.</summary>
    private const int Reach = 12;

    /// <summary>Notes in the report for whom each such side of a deed stands.</summary>
    /// <param name="matches">The matches of a report, in its order.</param>
    /// <param name="context">The report.</param>
    public static void Resolve(List<PatternMatch> matches, ReportContext context)
    {
        for (var i = 0; i < matches.Count; i++)
        {
            if (matches[i].Frame.Event is not ("ASSAULT" or "INCIDENT" or "COERCE"))
            {
                continue;
            }

            Resolve(matches[i].Actors, i, matches, context);
            Resolve(matches[i].Recipients, i, matches, context);
            foreach (var toll in matches[i].Tolls)
            {
                Resolve(toll.Phrases, i, matches, context);
            }
        }
    }

    private static void Resolve(ImmutableArray<Phrase> sides, int index, List<PatternMatch> matches, ReportContext context)
    {
        foreach (var side in sides)
        {
            if ((!side.IsPronoun || context.Syntax.RoleOf(context.Report.Sentences[side.Words.Sentence].Words[side.Head]) == "both") && Of(side, index, matches, context) is { IsEmpty: false } meant)
            {
                context.Mean(side, meant);
            }
        }
    }

    private static ImmutableArray<Phrase> Of(Phrase side, int index, List<PatternMatch> matches, ReportContext context)
    {
        var words = context.Report.Sentences[side.Words.Sentence].Words;
        var head = words[side.Head];
        var isRemains = context.Syntax.RoleOf(head) == "remains";
        if (isRemains && Owners(side, context) is { } owners)
        {
            return [owners];
        }

        var pointer = words[side.Words.First];
        var isKnown = pointer.Upos is Upos.DET or Upos.PRON && (pointer.Features.Definite == DefiniteFeature.Def || pointer.Features.PronType == PronTypeFeature.Dem) || context.Syntax.RoleOf(pointer.Lemma) == "both";
        if (isRemains || context.Syntax.RoleOf(head.Lemma) == "target" && context.ClassesOf(side).Contains("people") && !HasMore(side, words))
        {
            return isKnown || context.Syntax.Sides != "order" ? Victims(index, matches, context) : [];
        }

        // "Two men attacked a bank. Police arrested the pair", "… задержала обоих": the two of whom it told last.
        if ((context.Syntax.RoleOf(head) == "both" || context.Syntax.RoleOf(head.Lemma + " told") == "pair" && isKnown) && side.Words.End - side.Words.First <= 2)
        {
            return Two(index, matches, context);
        }

        return isKnown && head.Upos == Upos.NOUN && !HasMore(side, words) && Earlier(side, head, index, matches, context) is { } earlier ? [earlier] : [];
    }

    /// <summary>The two persons whom the nearest deed before has as one of its sides, those who did it first; empty for none.</summary>
    private static ImmutableArray<Phrase> Two(int index, List<PatternMatch> matches, ReportContext context)
    {
        for (var i = index - 1; i >= 0 && matches[index].Clause.Sentence - matches[i].Clause.Sentence <= Reach; i--)
        {
            if (matches[i].Clause.Sentence == matches[index].Clause.Sentence)
            {
                continue;
            }

            foreach (var side in new[] { matches[i].Actors, matches[i].Recipients })
            {
                ImmutableArray<Phrase> persons = [.. side.Where(p => !p.IsPronoun && context.ClassesOf(p).Any(c => c is "people" or "office" or "armed"))];
                if (persons.Length == 2 || persons is [var only] && context.MentionsIn(only).Any(m => m is QuantityMention { Low: 2, High: 2 }))
                {
                    return persons;
                }
            }
        }

        return [];
    }

    /// <summary>Whether a phrase says more of its head than a pointer and a number.</summary>
    private static bool HasMore(Phrase side, ImmutableArray<Word> words)
    {
        for (var i = side.Words.First; i < side.Words.End; i++)
        {
            if (i != side.Head && words[i].Upos is not (Upos.DET or Upos.PRON or Upos.NUM))
            {
                return true;
            }
        }

        return side.Whole is { } whole && whole != side.Words;
    }

    /// <summary>"The bodies of the two men", "тела погибших солдат", "the peasants' corpses": whose a body is; null where nothing says so.</summary>
    private static Phrase? Owners(Phrase side, ReportContext context)
    {
        var whole = side.Whole ?? side.Words;
        foreach (var mention in context.MentionsOf(whole.Sentence))
        {
            if (mention is not ActorMention { Kind: not ActorKind.Organisation } || !whole.Contains(mention.Words) || mention.Head == side.Head)
            {
                continue;
            }

            var first = mention.Words.First;
            var words = context.Report.Sentences[whole.Sentence].Words;
            while (first > whole.First && first - 1 != side.Head && words[first - 1].Upos is Upos.NUM or Upos.ADJ or Upos.DET)
            {
                first--;
            }

            return new Phrase(new WordRange(whole.Sentence, first, mention.Words.First > side.Head ? whole.End : mention.Words.End), mention.Head, CaseFeature.None);
        }

        return context.OwnerOf(side) is { IsPronoun: false } owner ? owner : null;
    }

    /// <summary>Those whom the last act or accident before befell.</summary>
    private static ImmutableArray<Phrase> Victims(int index, List<PatternMatch> matches, ReportContext context)
    {
        for (var i = index - 1; i >= 0 && matches[index].Clause.Sentence - matches[i].Clause.Sentence <= Reach; i--)
        {
            if (matches[i] is not { Frame: { Event: "ASSAULT" } or { Event: "INCIDENT", Mode: "casualties" or "accident" or "disaster" or "fire" }, Clause.IsNegated: false } told || told.Clause.Sentence >= matches[index].Clause.Sentence)
            {
                continue;
            }

            ImmutableArray<Phrase> persons = [.. told.Befallen.Where(p => !p.IsPronoun && context.MentionsIn(p).Any(m => m is ActorMention { Kind: not ActorKind.Organisation } && m.Head == p.Head))];
            if (!persons.IsEmpty)
            {
                return context.Meant(persons);
            }
        }

        return [];
    }

    /// <summary>The nearest side of an earlier sentence with the same noun that says more of it; null for none.</summary>
    private static Phrase? Earlier(Phrase side, Word head, int index, List<PatternMatch> matches, ReportContext context)
    {
        Phrase? found = null;
        for (var i = 0; i < index; i++)
        {
            if (matches[index].Clause.Sentence - matches[i].Clause.Sentence is > 0 and <= Reach)
            {
                Look(matches[i].Actors);
                Look(matches[i].Recipients);
                foreach (var toll in matches[i].Tolls)
                {
                    Look(toll.Phrases);
                }
            }
        }

        return found;

        void Look(ImmutableArray<Phrase> phrases)
        {
            foreach (var phrase in phrases)
            {
                var words = context.Report.Sentences[phrase.Words.Sentence].Words;
                if (phrase.Words.Sentence < side.Words.Sentence && words[phrase.Head].Lemma == head.Lemma && words[phrase.Head].Features.Number == head.Features.Number && (found is null || phrase.Words.Sentence >= found.Words.Sentence) && (HasMore(phrase, words) || context.MentionsIn(phrase).Any(m => m is QuantityMention)))
                {
                    found = phrase;
                }
            }
        }
    }
}
