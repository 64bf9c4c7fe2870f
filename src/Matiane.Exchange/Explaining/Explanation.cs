using System.Collections.Immutable;

namespace Matiane.Exchange.Explaining;

/// <summary>How one sentence was read and which pattern gave each of its claims: the same for the command, the API and the board.</summary>
/// <param name="Part">"text" or "title".</param>
/// <param name="Start">Offset of the sentence in that part, in UTF-16 code units.</param>
/// <param name="End">Offset just after it.</param>
/// <param name="Sentence">Its words as they stand.</param>
/// <param name="Words">Every token with its readings, in order.</param>
/// <param name="Mentions">What it names.</param>
/// <param name="Clauses">Its predicates with their arguments.</param>
/// <param name="Claims">The claims whose trigger stands in it.</param>
/// <param name="Nearly">Patterns whose word stands in it but which did not hold, the nearest first.</param>
public sealed record Explanation(
    string Part,
    int Start,
    int End,
    string Sentence,
    ImmutableArray<ExplainedWord> Words,
    ImmutableArray<ExplainedMention> Mentions,
    ImmutableArray<ExplainedClause> Clauses,
    ImmutableArray<ExplainedClaim> Claims,
    ImmutableArray<ExplainedMiss> Nearly);

/// <summary>A token.</summary>
/// <param name="Form">As tables write it.</param>
/// <param name="Readings">Lemma, part of speech and features of each reading, the likeliest first.</param>
public sealed record ExplainedWord(string Form, ImmutableArray<string> Readings);

/// <summary>A mention.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Told">What it was taken for.</param>
public sealed record ExplainedMention(string Text, string Told);

/// <summary>A predicate.</summary>
/// <param name="Number">Its number in the report.</param>
/// <param name="Predicate">Its words.</param>
/// <param name="Marks">Kind, link, tense, voice, modality.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record ExplainedClause(int Number, string Predicate, string Marks, ImmutableArray<ExplainedArgument> Arguments);

/// <summary>An argument of a predicate.</summary>
/// <param name="Role">Function and relation.</param>
/// <param name="Text">Its words.</param>
public sealed record ExplainedArgument(string Role, string Text);

/// <summary>A claim with what gave it.</summary>
/// <param name="Id">Its id in the report.</param>
/// <param name="Event">"EVENT" or "EVENT/mode".</param>
/// <param name="Status">asserted, denied, planned …</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Trigger">The words that show the happening.</param>
/// <param name="FoundBy">Pack file, line and name of each pattern; empty when it was not coded by a pattern.</param>
/// <param name="Signs">What its confidence is made from, the weightiest first.</param>
/// <param name="Places">Where it may have been, where its sentence does not tell, the likeliest, which it is given, first; else empty.</param>
public sealed record ExplainedClaim(string Id, string Event, string Status, double Confidence, string Trigger, string FoundBy, ImmutableArray<ExplainedSign> Signs, ImmutableArray<ExplainedPlace> Places);

/// <summary>A place that a claim may have been at.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Weight">What speaks for it, as a logarithm of odds against the others.</param>
/// <param name="Signs">What that is made from, the weightiest first.</param>
public sealed record ExplainedPlace(string Name, double Weight, ImmutableArray<ExplainedSign> Signs);

/// <summary>What speaks for or against a claim or a place.</summary>
/// <param name="Name">As in confidence.tsv or placing.tsv.</param>
/// <param name="Weight">What it adds to the logarithm of odds: above 0 speaks for it.</param>
public sealed record ExplainedSign(string Name, double Weight);

/// <summary>A pattern that nearly held.</summary>
/// <param name="Word">Its word in the sentence.</param>
/// <param name="Pattern">Pack file, line and name.</param>
/// <param name="Why">What was missing.</param>
public sealed record ExplainedMiss(string Word, string Pattern, string Why);
