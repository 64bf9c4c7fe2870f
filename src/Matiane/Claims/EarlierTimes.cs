using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>"The worst accident since 2018, when 164 people died": what a clause tells of the time right before the word that opens it.</summary>
internal static class EarlierTimes
{
    /// <summary>The time that the clause of a match is opened behind, as a stretch with both ends; null where nothing of the kind opens it.</summary>
    public static (TimeMention Mention, TimeValue Time)? Of(PatternMatch match, ReportContext context)
    {
        var clause = match.Clause;
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = clause.Predicate - 1; i > 0 && i >= clause.Extent.First - 1; i--)
        {
            if (words[i - 1].Token.Form == "," && context.Syntax.RoleOf(words[i].Lower) == "when"
                && context.MentionsOf(clause.Sentence).OfType<TimeMention>().FirstOrDefault(t => i - 1 - t.Words.End is 0 or 1 && IsSince(t, words, context)) is { } time
                && TimeResolver.Day(time.Time.From) is { } first)
            {
                return (time, time.Time with { To = TimeResolver.Unit(first, time.Time.Precision == TimePrecision.Year ? "Y" : "M", 0)?.To });
            }
        }

        return null;
    }

    /// <summary>Whether a month or year says since when something is so; where nouns have postpositions, by the one behind it ("2011 წლის შემდეგ").</summary>
    public static bool IsSince(TimeMention time, ImmutableArray<Word> words, ReportContext context) =>
        time.Time is { From: not null, Precision: TimePrecision.Month or TimePrecision.Year }
        && (time.Time.To is null || context.Syntax.Sides == "ergative" && time.Words.End < words.Length && words[time.Words.End].Upos == Upos.ADP && context.Syntax.RelationOf(words[time.Words.End].Lower) is Relation.After or Relation.Since);
}
