using System.Text;

namespace Matiane.Morphology;

public readonly partial record struct Features
{
    /// <summary>Reads CoNLL-U feature notation (<c>Case=Erg|Number=Plur</c>; <c>_</c> or empty for none).</summary>
    /// <param name="text">The features; their order does not matter.</param>
    /// <param name="features">What was read; <see cref="None"/> on failure.</param>
    /// <param name="unknown">The first pair that names no feature or value of the house; null on success.</param>
    /// <returns>Whether every pair was known.</returns>
    public static bool TryParse(string text, out Features features, out string? unknown)
    {
        ArgumentNullException.ThrowIfNull(text);
        features = None;
        unknown = null;
        ulong bits = 0;
        if (text is "" or "_")
        {
            return true;
        }

        foreach (var pair in text.Split('|'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !TryPlace(pair[..equals], pair[(equals + 1)..], ref bits))
            {
                unknown = pair;
                return false;
            }
        }

        features = new Features(bits);
        return true;
    }

    /// <summary>These features with every feature that <paramref name="other"/> shows laid over them.</summary>
    public Features With(Features other)
    {
        var bits = Bits;
        foreach (var (_, shift, width, _) in Layout)
        {
            var mask = (1UL << width) - 1 << shift;
            if ((other.Bits & mask) != 0)
            {
                bits = bits & ~mask | other.Bits & mask;
            }
        }

        return new Features(bits);
    }

    /// <summary>CoNLL-U notation, features sorted by name; <c>_</c> when there is none.</summary>
    public override string ToString()
    {
        if (Bits == 0)
        {
            return "_";
        }

        var text = new StringBuilder();
        foreach (var (name, shift, width, values) in Layout)
        {
            var value = (int)(Bits >> shift & (1UL << width) - 1);
            if (value > 0)
            {
                text.Append(text.Length > 0 ? "|" : "").Append(name).Append('=').Append(values[value - 1]);
            }
        }

        return text.ToString();
    }

    private static bool TryPlace(string name, string value, ref ulong bits)
    {
        foreach (var (known, shift, width, values) in Layout)
        {
            if (known == name)
            {
                var index = values.IndexOf(value);
                if (index < 0)
                {
                    return false;
                }

                bits = bits & ~((1UL << width) - 1 << shift) | (ulong)(index + 1) << shift;
                return true;
            }
        }

        return false;
    }
}
