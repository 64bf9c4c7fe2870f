using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Who they are of whom a report says no more than that they are two: "The army fought the rebels. Both sides used artillery", "Стороны договорились о перемирии", "ორივე ქვეყანა". They are those on the two sides of what was told last.</summary>
internal sealed class BothSides
{
    /// <summary>How many sentences back such words point.</summary>
    private const int Reach = 8;

    private readonly List<(ImmutableArray<Phrase> One, ImmutableArray<Phrase> Other)> told = [];

    /// <summary>Whether nothing of two sides was told so far.</summary>
    public bool IsEmpty => told.Count == 0;

    /// <summary>Keeps what has two sides in mind.</summary>
    /// <param name="match">What is told.</param>
    /// <param name="context">The report.</param>
    public void Tell(PatternMatch match, ReportContext context)
    {
        var (actors, recipients) = (Bodies(match.Actors), Bodies(match.Recipients));
        if (!actors.IsEmpty && !recipients.IsEmpty && !actors.Any(recipients.Contains))
        {
            told.Add((actors, recipients));
        }
        else if (actors.Length == 2 && recipients.IsEmpty)
        {
            told.Add(([actors[0]], [actors[1]]));
        }

        ImmutableArray<Phrase> Bodies(ImmutableArray<Phrase> sides) => [.. sides.Where(s => !s.IsPronoun && KindOf(s, context) is null && IsBody(s, context))];
    }

    /// <summary>The two sides that a phrase stands for; null where it says more than that they are two, or nothing of two such sides was told before.</summary>
    /// <param name="phrase">A side of a clause.</param>
    /// <param name="context">The report.</param>
    public (ImmutableArray<Phrase> One, ImmutableArray<Phrase> Other)? Of(Phrase phrase, ReportContext context)
    {
        if (KindOf(phrase, context) is not { } kind)
        {
            return null;
        }

        for (var i = told.Count - 1; i >= 0 && phrase.Words.Sentence - told[i].One[0].Words.Sentence <= Reach; i--)
        {
            if (told[i].One.Concat(told[i].Other).All(s => s.Words != phrase.Words && IsOfKind(s, kind, context)))
            {
                return told[i];
            }
        }

        return null;
    }

    /// <summary>As what a phrase tells that they are two ("sides", "states", "leaders"); null for anything else.</summary>
    private static string? KindOf(Phrase phrase, ReportContext context)
    {
        var words = context.Report.Sentences[phrase.Words.Sentence].Words;
        var head = words[phrase.Head];
        if (head.Upos != Upos.NOUN || context.Syntax.RoleOf(head.Lemma + " of two") is not ("sides" or "states" or "leaders") || phrase.Whole is { } whole && whole != phrase.Words)
        {
            return null;
        }

        for (var i = phrase.Words.First; i < phrase.Words.End; i++)
        {
            if (i != phrase.Head && words[i].Upos is not (Upos.DET or Upos.PRON or Upos.NUM) && !words[i].IsNumber && context.Syntax.RoleOf(words[i].Lemma) is not ("both" or "opposed"))
            {
                return null;
            }
        }

        var areTwo = context.MentionsIn(phrase).Any(m => m is QuantityMention { Low: 2, High: 2 });
        // "The sides agreed": told as known; "the parties" may be any.
        var areKnown = head.Features.Number == NumberFeature.Plur && context.Syntax.RoleOf(head.Lemma + " of two") == "sides" && !context.MentionsIn(phrase).Any(m => m is ActorMention or QuantityMention)
            && (context.Syntax.Sides != "order" || words[phrase.Words.First].Features.Definite == DefiniteFeature.Def);
        return areTwo || areKnown ? context.Syntax.RoleOf(head.Lemma + " of two") : null;
    }

    private static bool IsOfKind(Phrase side, string kind, ReportContext context) => kind switch
    {
        "states" => IsState(side, context),
        "leaders" => context.ClassesOf(side).Contains("office"),
        _ => true,
    };

    private static bool IsState(Phrase side, ReportContext context) => context.MentionsIn(side).Any(m => m is PlaceMention { Place.Precision: PlacePrecision.Country } && m.Words.Contains(side.Words.Sentence, side.Head));

    /// <summary>Whether a side is a body, force, crowd, office or country.</summary>
    private static bool IsBody(Phrase side, ReportContext context) =>
        IsState(side, context) || context.ClassesOf(side) is var classes && (classes.Any(c => c is "armed" or "state" or "crowd" or "organisation" or "office") || context.MentionsIn(side).Any(m => m is ActorMention { Kind: ActorKind.Group, Sector: not (null or "CVL") })) && !classes.Any(c => c is "building" or "base" or "territory");
}
