using Matiane.Chronicle.Exports;
using Matiane.Exchange.Explaining;

namespace Matiane.Server.Answers;

/// <summary>Explanations as they are shown.</summary>
internal static class Explained
{
    /// <summary>The explanation without private names; what patterns and packs say of it stays.</summary>
    public static Explanation Masked(Explanation told, NameMask mask) => told with
    {
        Sentence = mask.Words(told.Sentence),
        Words = [.. told.Words.Select(w => new ExplainedWord(mask.Words(w.Form), [.. w.Readings.Select(mask.Words)]))],
        Mentions = [.. told.Mentions.Select(m => new ExplainedMention(mask.Words(m.Text), mask.Words(m.Told)))],
        Clauses = [.. told.Clauses.Select(c => c with { Predicate = mask.Words(c.Predicate), Arguments = [.. c.Arguments.Select(a => a with { Text = mask.Words(a.Text) })] })],
        Claims = [.. told.Claims.Select(c => c with { Trigger = mask.Words(c.Trigger) })],
        Nearly = [.. told.Nearly.Select(n => n with { Word = mask.Words(n.Word) })],
    };
}
