using System.Collections.Immutable;
using Matiane.Claims;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Patterns;

/// <summary>Tries the pack's patterns on a clause.</summary>
internal static class PatternMatcher
{
    private static readonly ImmutableArray<string> VerbActor = ["actor"];
    private static readonly ImmutableArray<string> AnyActor = ["actor", "single"];
    private static readonly ImmutableArray<string> VerbRecipient = ["undergoer", "single"];
    private static readonly ImmutableArray<string> NounActor = ["agent", "actor"];
    private static readonly ImmutableArray<string> NounRecipient = ["genitive", "against"];

    /// <summary>Every pattern that holds.</summary>
    public static IEnumerable<PatternMatch> Match(Clause clause, ReportContext context, PatternTable table)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var word = words[clause.Predicate];
        var nominal = clause.Kind == PredicateKind.Nominal;
        foreach (var lemma in word.Analyses.Where(a => nominal ? a.Upos is Upos.NOUN or Upos.X or Upos.PROPN : a.Upos is Upos.VERB or Upos.ADJ).Select(a => a.Lemma).Distinct())
        {
            foreach (var trigger in table.Find(lemma))
            {
                if (nominal == (trigger.Kind == TriggerKind.Noun) && HasOthers(trigger, clause, words)
                    && Hold(clause, trigger, context, table) is { } match)
                {
                    yield return match;
                }
            }
        }
    }

    private static bool HasOthers(Trigger trigger, Clause clause, ImmutableArray<Word> words)
    {
        foreach (var other in trigger.Others)
        {
            var found = false;
            var reach = trigger.Kind == TriggerKind.Noun ? 2 : int.MaxValue;
            for (var i = clause.Extent.First; i < clause.Extent.End && !found; i++)
            {
                found = i != clause.Predicate && Math.Abs(i - clause.Predicate) <= reach && (words[i].Lower == other || words[i].Analyses.Any(a => a.Lemma == other));
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private static PatternMatch? Hold(Clause clause, Trigger trigger, ReportContext context, PatternTable table)
    {
        var unit = table.Units[trigger.Unit];
        var frame = table.Frames[unit.Frame];
        var nominal = clause.Kind == PredicateKind.Nominal;
        var ownActor = !unit.Recipient.Contains("actor");
        var actors = !ownActor ? [] : Side(clause, unit.Actor.IsEmpty ? nominal ? NounActor : frame.RecipientMeasure is null ? AnyActor : VerbActor : unit.Actor, frame.ActorClasses, context, out _);
        var recipients = Side(clause, unit.Recipient.IsEmpty ? nominal ? NounRecipient : VerbRecipient : unit.Recipient, frame.RecipientClasses, context, out var wrongRecipient);
        recipients = [.. recipients.Where(r => !actors.Contains(r))];
        if (recipients.IsEmpty && frame.RecipientMeasure is not null && !nominal && context.IsCounted(clause) is { } counted)
        {
            recipients = [counted];
        }

        var (hasActor, hasRecipient) = (!actors.IsEmpty, !recipients.IsEmpty);
        var needed = frame.Needs switch
        {
            "actor" => hasActor,
            "recipient" => hasRecipient,
            "any" => hasActor || hasRecipient,
            "both" => hasActor && hasRecipient,
            _ => true,
        };
        if (!needed || !unit.Conditions.All(c => Holds(c, actors, recipients, context)))
        {
            return null;
        }

        var score = (hasActor ? 1 : 0) + (hasRecipient ? 1 : 0) + trigger.Others.Length - (wrongRecipient ? 0.5 : 0) + (nominal ? 0 : 0.2);
        return new PatternMatch(clause, unit, frame, actors, recipients, score)
        {
            HasOwnNegation = trigger.Others.Any(o => context.Syntax.RoleOf(o) == "negation"),
        };
    }

    private static bool Holds((string Side, ImmutableArray<string> Classes) condition, ImmutableArray<Phrase> actors, ImmutableArray<Phrase> recipients, ReportContext context)
    {
        var fillers = condition.Side switch
        {
            "actor" => actors,
            "recipient" or "undergoer" => recipients,
            _ => actors.AddRange(recipients),
        };
        return fillers.Any(f => context.ClassesOf(f).Any(c => condition.Classes.Contains(c)));
    }

    private static ImmutableArray<Phrase> Side(Clause clause, ImmutableArray<string> fillers, ImmutableArray<string> classes, ReportContext context, out bool wrong)
    {
        wrong = false;
        foreach (var filler in fillers)
        {
            var found = clause.Arguments.Where(a => Fills(a, filler)).Select(a => a.Phrase).ToList();
            if (found.Count == 0)
            {
                continue;
            }

            var fitting = found.Where(p => classes.IsEmpty || context.ClassesOf(p).Any(c => classes.Contains(c))).ToImmutableArray();
            if (!fitting.IsEmpty)
            {
                return fitting;
            }

            wrong = true;
        }

        return [];
    }

    private static bool Fills(Argument argument, string filler) =>
        argument.Function.ToString().Equals(filler, StringComparison.OrdinalIgnoreCase)
        || argument.Function is Function.Oblique or Function.Genitive or Function.Actor && argument.Relation.ToString().Equals(filler, StringComparison.OrdinalIgnoreCase)
        || filler == "dative" && argument.Function == Function.Recipient;
}
