using Matiane.Mentions;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>Who is held to have done what a report told before of nobody: "A mayor was shot dead. The police blamed the group for the murder", "Two men charged with carrying out the attack".</summary>
internal static class LaterAuthors
{
    /// <summary>How many sentences back a deed may have been told.</summary>
    private const int BackReach = 8;

    /// <summary>Adds to acts whose doers nobody names those who are blamed, held or charged for them later.</summary>
    /// <param name="matches">The matches of a report, in its order.</param>
    /// <param name="context">The report.</param>
    public static void Add(List<PatternMatch> matches, ReportContext context)
    {
        for (var i = 0; i < matches.Count; i++)
        {
            if (matches[i] is not { Frame: { Event: "ACCUSE", Mode: "allege" } or { Event: "COERCE", Mode: "arrest" } or { Event: "SANCTION", Mode: "convict" }, Recipients.IsEmpty: false, Clause: { IsNegated: false, Kind: not PredicateKind.Nominal } } blame)
            {
                continue;
            }

            foreach (var noun in context.ClausesOf(blame.Clause.Sentence))
            {
                if (noun.Kind == PredicateKind.Nominal && IsTied(noun, blame, context) && KindOf(noun, context) is { } kind && !matches.Exists(m => m.Clause.Sentence == noun.Sentence && m.Clause.Predicate == noun.Predicate && !m.Recipients.IsEmpty))
                {
                    Attribute(matches, blame, kind, context);
                    break;
                }
            }
        }
    }

    /// <summary>"Blamed for the murder", "charged with masterminding the crime": whether a noun says for what somebody is blamed, by itself or as what he is said to have done.</summary>
    private static bool IsTied(Clause noun, PatternMatch blame, ReportContext context)
    {
        if (noun.Predicate == blame.Clause.Predicate || blame.Uses.Contains(noun.Predicate) && blame.Recipients.Any(r => r.Head == noun.Predicate))
        {
            return false;
        }

        foreach (var clause in context.ClausesOf(noun.Sentence))
        {
            if (clause.Predicate == blame.Clause.Predicate ? HasTied(clause, noun, blame.Frame.Event == "COERCE" && KindOf(noun, context) == "any") : clause is { Kind: not PredicateKind.Nominal, IsNegated: false } && (HasSide(clause, blame) && HasAny(clause, noun) || IsSubjectless(clause, blame) && HasTied(clause, noun, false)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a noun is tied to a predicate as what somebody is blamed for; "was held at the scene of the crime" says only where.</summary>
    private static bool HasTied(Clause clause, Clause noun, bool mayBeWhere)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Phrase.Head == noun.Predicate && !(mayBeWhere && argument.Relation is Relation.Location or Relation.Genitive) && argument.Relation is Relation.Beneficiary or Relation.Genitive or Relation.Location or Relation.Cause or Relation.Charge or Relation.Comitative or Relation.Goal or Relation.Topic)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(Clause clause, Clause noun)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Phrase.Head == noun.Predicate && argument.Function is not (Function.Actor or Function.Single))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Of being responsible for the attack": whether a predicate behind the word of blame has nobody of whom it is said.</summary>
    private static bool IsSubjectless(Clause clause, PatternMatch blame)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function is Function.Actor or Function.Single or Function.Undergoer)
            {
                return false;
            }
        }

        return clause.Kind == PredicateKind.Finite && clause.Predicate > blame.Clause.Predicate;
    }

    /// <summary>Whether who is blamed is the doer of a clause behind the word of blame.</summary>
    private static bool HasSide(Clause clause, PatternMatch blame)
    {
        if (clause.Predicate < blame.Clause.Predicate)
        {
            return false;
        }

        foreach (var argument in clause.Arguments)
        {
            if (argument is { Function: Function.Actor or Function.Single, IsInherited: true } && blame.Recipients.Any(r => r.Head == argument.Phrase.Head && r.Words.Sentence == argument.Phrase.Words.Sentence))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What kind of act of violence a noun names: "abduct", "" for any other, "any" where it names none ("the crime"); null for a noun of something else.</summary>
    private static string? KindOf(Clause noun, ReportContext context)
    {
        if (context.Syntax.RoleOf(context.Report.Sentences[noun.Sentence].Words[noun.Predicate].Lemma) == "deed")
        {
            return "any";
        }

        foreach (var frame in context.FramesOf(noun.Sentence, noun.Predicate))
        {
            if (frame is { Event: "ASSAULT", Mode: not "crowd-control" })
            {
                return frame.Mode == "abduct" ? frame.Mode : "";
            }
        }

        return null;
    }

    /// <summary>Gives the last act of a kind that nobody is named as having done those who are blamed.</summary>
    private static void Attribute(List<PatternMatch> matches, PatternMatch blame, string kind, ReportContext context)
    {
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            var (act, clause) = (matches[i], matches[i].Clause);
            if (clause.Sentence == blame.Clause.Sentence && act is { Clause.Kind: PredicateKind.Nominal, Recipients.IsEmpty: true })
            {
                continue;
            }

            if (act.Frame is not { Event: "ASSAULT", Acled: not "battle", Mode: not "crowd-control" } || clause.IsNegated || (kind == "any" ? act.Frame.Agentless is not null && act.Actors.IsEmpty : act.Frame.Mode == "abduct" != (kind == "abduct"))
                || (clause.Sentence, clause.Predicate).CompareTo((blame.Clause.Sentence, blame.Clause.Predicate)) >= 0 || blame.Clause.Sentence - clause.Sentence > BackReach)
            {
                continue;
            }

            // "Police opened fire on a crowd … Nine people were arrested in connection with the shooting": those held are not beside the police its doers.
            if (blame.Frame.Event != "ACCUSE" && act.Actors.Any(a => context.ClassesOf(a).Contains("state")))
            {
                return;
            }

            if (act.Responsibility is null or "attributed" && !act.Actors.Any(a => context.MentionsIn(a).Any(m => m is ActorMention { IsNamed: true })) && !blame.Recipients.Any(r => act.Actors.Contains(r)))
            {
                matches[i] = act with { NamedActors = [.. act.NamedActors, .. blame.Recipients], Responsibility = act.Responsibility ?? "attributed" };
            }

            return;
        }
    }
}
