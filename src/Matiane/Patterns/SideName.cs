using System.Collections.Frozen;
using Matiane.Syntax;

namespace Matiane.Patterns;

/// <summary>What a unit says may fill a side: a function, a relation or an adposition, by its name.</summary>
internal readonly record struct SideName(string Text, Function? Function, Relation? Relation)
{
    private static readonly FrozenDictionary<string, SideName> Known = Names().DistinctBy(n => n.Text).ToFrozenDictionary(n => n.Text, StringComparer.Ordinal);

    private static IEnumerable<SideName> Names()
    {
        var relations = Enum.GetValues<Relation>().Where(r => r != Syntax.Relation.None).ToDictionary(r => r.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        foreach (var function in Enum.GetValues<Function>())
        {
            var name = function.ToString().ToLowerInvariant();
            yield return new SideName(name, function, relations.TryGetValue(name, out var relation) ? relation : null);
        }

        yield return new SideName("dative", Syntax.Function.Recipient, null);
        foreach (var (name, relation) in relations)
        {
            yield return new SideName(name, null, relation);
        }
    }

    public static SideName Of(string text) => Known.TryGetValue(text, out var known) ? known : new(text, null, null);

    public bool Fits(Argument argument) =>
        argument.Function == Function
        // "Между полицией и студентами вспыхнули стычки": who comes first of two acts.
        || Function == Syntax.Function.Actor && argument.Phrase is { IsPaired: true, Relation: Syntax.Relation.Agent }
        // "Двое мужчин похитили": counted in the genitive, and no genitive of anything.
        || argument.Relation == Relation && (argument.Function is Syntax.Function.Oblique or Syntax.Function.Genitive || argument.Function == Syntax.Function.Actor && Relation != Syntax.Relation.Genitive)
        || argument is { Function: Syntax.Function.Oblique, Relation: not Syntax.Relation.Time } && argument.Phrase.Marker == Text;
}
