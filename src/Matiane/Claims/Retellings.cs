using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;

namespace Matiane.Claims;

/// <summary>
/// What a later sentence tells more of by a noun for what was told: "Miners and police clashed on Tuesday. The mayor said nine were hurt in the clashes",
/// «В результате обстрела погибли семь человек», "თავდასხმას შვიდი კაცი ემსხვერპლა": it was on the same day, by the same doers.
/// </summary>
internal static class Retellings
{
    /// <summary>How many sentences back a noun points that says that it is known which is meant.</summary>
    private const int KnownReach = 6;

    /// <summary>How many a bare noun does, in a language without articles.</summary>
    private const int BareReach = 2;

    /// <summary>Gives claims that have no day or doers of their own those of the happening that their noun points back to.</summary>
    /// <param name="claims">The claims of a report, in its order.</param>
    /// <param name="told">The match of each.</param>
    /// <param name="kept">Which of them stay.</param>
    /// <param name="context">The report.</param>
    public static void Fill(List<Claim> claims, List<(PatternMatch Match, string Id)> told, List<int> kept, ReportContext context)
    {
        for (var n = 1; n < kept.Count; n++)
        {
            var again = claims[kept[n]];
            if (again is { Status: ClaimStatus.Asserted, Event: "ASSAULT" or "PROTEST" or "INCIDENT" or "COERCE", Time: null or { Quote: null } } && (again.Recipients.IsEmpty || !again.Counts.IsEmpty) && Earlier(n, claims, told, kept, context) is { } first)
            {
                claims[kept[n]] = again with
                {
                    Event = IsToll(again) ? first.Event : again.Event,
                    Mode = IsToll(again) ? first.Mode : again.Mode,
                    Time = first.Time is { Time: var day } && !ClaimTimes.IsAhead(day.From, context) ? new ClaimTime(null, day, true) : again.Time,
                    Actors = again.Actors.IsEmpty ? Others(first.Actors, again.Recipients) : again.Actors,
                    Recipients = again is { Recipients.IsEmpty: true, Event: not "INCIDENT" } ? Others(first.Recipients, again.Actors) : again.Recipients,
                };
            }
        }
    }

    /// <summary>The sides of one part that are not also in the other.</summary>
    private static ImmutableArray<Party> Others(ImmutableArray<Party> sides, ImmutableArray<Party> other) => [.. sides.Where(s => !other.Any(o => o.Name == s.Name))];

    private static bool IsToll(Claim claim) => claim is { Event: "INCIDENT", Mode: "casualties" };

    private static Claim? Earlier(int index, List<Claim> claims, List<(PatternMatch Match, string Id)> told, List<int> kept, ReportContext context)
    {
        var (again, match) = (claims[kept[index]], told[kept[index]].Match);
        foreach (var noun in NounsOf(match, context).Where(n => !IsOther(n, match.Clause.Sentence, context)))
        {
            var reach = context.IsDefinite(match.Clause.Sentence, noun) ? KnownReach : context.Syntax.Sides == "order" ? 0 : BareReach;
            for (var i = index - 1; i >= 0 && match.Clause.Sentence - told[kept[i]].Match.Clause.Sentence <= reach; i--)
            {
                var first = claims[kept[i]];
                if (told[kept[i]].Match.Clause.Sentence < match.Clause.Sentence && first.Status == ClaimStatus.Asserted && (first.Event == again.Event || IsToll(again)) && IsThere(again.Place, first) && Names(noun, match.Clause.Sentence, first, context))
                {
                    return first;
                }
            }
        }

        return null;
    }

    /// <summary>The nouns that a claim may tell its happening by: its predicate, those of its combination, and those beside its verb.</summary>
    private static IEnumerable<int> NounsOf(PatternMatch match, ReportContext context)
    {
        var words = context.Report.Sentences[match.Clause.Sentence].Words;
        return match.Uses.Append(match.Clause.Predicate).Concat(match.Clause.Arguments.Where(a => !a.IsInherited && a.Phrase.Words.Sentence == match.Clause.Sentence).Select(a => a.Phrase.Head))
            .Where(i => words[i].Upos == Upos.NOUN).Distinct();
    }

    /// <summary>Whether a claim is told by a noun that is not what was told before ("another attack").</summary>
    public static bool IsAnother(Claim claim, PatternMatch match, ReportContext context) =>
        NounsOf(match, context).Any(n => context.FramesOf(match.Clause.Sentence, n).Any(f => f.Event == claim.Event) && IsOther(n, match.Clause.Sentence, context));

    /// <summary>"Another attack", «в новых столкновениях», "the Sake attack": whether a word before a noun says that it is not the one told of, or which of all it is.</summary>
    private static bool IsOther(int noun, int sentence, ReportContext context)
    {
        var words = context.Report.Sentences[sentence].Words;
        for (var i = noun - 1; i >= 0 && words[i].Upos is Upos.ADJ or Upos.DET or Upos.NUM or Upos.ADV or Upos.NOUN or Upos.PROPN; i--)
        {
            if (context.Syntax.RoleOf(words[i].Lemma) is "foreign" or "further" || words[i].Upos is Upos.NUM or Upos.PROPN || context.MentionsOf(sentence).Any(m => m is PlaceMention && m.Words.Contains(sentence, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what is told again with a place of its own may be what was told: an attack or protest that has none of its own is another.</summary>
    private static bool IsThere(ClaimPlace? again, Claim told) =>
        again is null or { Inferred: true } || told.Place is { } first && (!first.Inferred || told.Event == "INCIDENT") && (again.Place == first.Place || PlaceTies.IsIn(again.Place, first.Place) || PlaceTies.IsIn(first.Place, again.Place));

    private static bool Names(int noun, int sentence, Claim claim, ReportContext context) =>
        claim.Event is "ASSAULT" or "INCIDENT" && context.Syntax.RoleOf(context.Report.Sentences[sentence].Words[noun].Lemma) == "deed"
        || context.FramesOf(sentence, noun).Any(f => f.Event == claim.Event && (f.Mode is null || f.Mode == claim.Mode || IsByWeapons(f.Mode) && claim.Mode is { } mode && IsByWeapons(mode)));

    /// <summary>Whether a mode says what force was used with: reports name one strike by several.</summary>
    private static bool IsByWeapons(string mode) => mode is "firearms" or "explosives" or "suicide-attack" or "heavy-weapons" or "aerial" or "drone";
}
