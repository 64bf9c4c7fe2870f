using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Where and when something was that a report told before: "A bus overturned, killing nine. The accident happened near Osh at 6 a.m. on Sunday", «Инцидент произошёл в субботу в Туле», "აფეთქება შაბათს ქუთაისში მოხდა".</summary>
internal static class LaterSettings
{
    /// <summary>How many sentences back what happened may have been told.</summary>
    private const int BackReach = 4;

    /// <summary>Words between a verb and the object that it only tells a happening with ("took place").</summary>
    private const int ObjectReach = 2;

    /// <summary>Gives claims without a time or place of their own those of a later sentence that only says when and where it was.</summary>
    /// <param name="claims">The claims of a report, in its order.</param>
    /// <param name="told">The match of each.</param>
    /// <param name="context">The report.</param>
    public static void Add(List<Claim> claims, List<(PatternMatch Match, string Id)> told, ReportContext context)
    {
        foreach (var clause in context.Clauses)
        {
            if (clause is not { Kind: PredicateKind.Finite, IsNegated: false, Modal: null, Tense: not TenseFeature.Fut } || !Occurs(clause, context) || SubjectOf(clause) is not { } subject)
            {
                continue;
            }

            var last = Enumerable.Range(0, claims.Count).LastOrDefault(i => (claims[i], told[i].Match) is var (c, match) && match.Clause.Sentence < clause.Sentence && clause.Sentence - match.Clause.Sentence <= BackReach
                && c is { Status: ClaimStatus.Asserted, Event: "ASSAULT" or "INCIDENT" or "PROTEST" or "COERCE" } && IsMeant(subject, match, c, context), -1);
            for (var i = last; i >= 0 && told[i].Match.Clause.Sentence == told[last].Match.Clause.Sentence; i--)
            {
                if (claims[i].Status == ClaimStatus.Asserted && IsMeant(subject, told[i].Match, claims[i], context))
                {
                    claims[i] = With(claims[i], clause, context);
                }
            }
        }
    }

    /// <summary>"Happened", "took place": whether a verb only says that its subject was.</summary>
    private static bool Occurs(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var verb = words[clause.Predicate].Lemma;
        return context.Syntax.RoleOf(verb + " alone") == "occurs"
            || Enumerable.Range(clause.Predicate + 1, Math.Min(ObjectReach, words.Length - clause.Predicate - 1)).Any(i => context.Syntax.RoleOf(verb + " " + words[i].Lemma) == "occurs");
    }

    private static Phrase? SubjectOf(Clause clause)
    {
        foreach (var side in clause.Arguments)
        {
            if (side is { Function: Function.Actor or Function.Single, IsInherited: false, Phrase.Marker: null })
            {
                return side.Phrase;
            }
        }

        return null;
    }

    /// <summary>Whether a subject names what a claim tells: by a noun of its kind that is known, a noun for any deed ("the incident"), or a pronoun behind the claim's own sentence.</summary>
    private static bool IsMeant(Phrase subject, PatternMatch match, Claim claim, ReportContext context)
    {
        var word = context.Report.Sentences[subject.Words.Sentence].Words[subject.Head];
        if (subject.IsPronoun || word.Upos == Upos.PRON)
        {
            return subject.Words.Sentence - match.Clause.Sentence == 1 && claim.Event is "ASSAULT" or "INCIDENT" && word.Features.Number != NumberFeature.Plur && word.Features.PronType is PronTypeFeature.Prs or PronTypeFeature.Dem && word.Features.Gender is GenderFeature.Neut or GenderFeature.None;
        }

        if (context.Syntax.Sides == "order" && context.Report.Sentences[subject.Words.Sentence].Words[subject.Words.First].Features.Definite != DefiniteFeature.Def)
        {
            return false;
        }

        return claim.Event is "ASSAULT" or "INCIDENT" && context.Syntax.RoleOf(word.Lemma) == "deed"
            || context.FramesOf(subject.Words.Sentence, subject.Head).Any(f => f.Event == claim.Event && (f.Mode is null || claim.Mode is null || f.Mode == claim.Mode));
    }

    private static Claim With(Claim claim, Clause clause, ReportContext context)
    {
        var reach = context.Reach(clause);
        var place = context.MentionsOf(clause.Sentence).OfType<PlaceMention>().Where(p => p.Place is not null && reach.Contains(p.Words) && PlaceTies.TieOf(p, context) is Relation.Location or Relation.Near or Relation.Comitative)
            .OrderBy(p => p.Place!.Precision switch { PlacePrecision.Country => 3, PlacePrecision.Region => 2, PlacePrecision.Admin1 => 1, _ => 0 }).FirstOrDefault();
        if (place is { Place: { } where } && (claim.Place is not { } known || known.Inferred || PlaceTies.IsIn(where, known.Place)))
        {
            claim = claim with { Place = new ClaimPlace(new Quote(place.Part, place.Span), where, true) };
        }

        var time = context.MentionsOf(clause.Sentence).OfType<TimeMention>().FirstOrDefault(t => reach.Contains(t.Words) && t.Time is { From: not null, Repeat: null, Duration: null } && !ClaimTimes.IsAhead(t.Time.From, context));
        return time is not null && claim.Time is null or { Inferred: true } or { Quote: null } && time is not null ? claim with { Time = new ClaimTime(new Quote(time.Part, time.Span), time.Time, false) } : claim;
    }
}
