namespace Matiane.Chronicle.Exports;

/// <summary>What an export may tell.</summary>
public sealed record ExportOptions
{
    /// <summary>Private persons masked: what is used when nothing is asked for.</summary>
    public static ExportOptions Default { get; } = new();

    /// <summary>How much is withheld.</summary>
    public ExportProfile Profile { get; init; } = ExportProfile.DoNoHarm;
}

/// <summary>How much of persons, places and times an export withholds.</summary>
public enum ExportProfile : byte
{
    /// <summary>Names of private persons are masked in actors, recipients, sayers and quotations. The default.</summary>
    DoNoHarm,

    /// <summary>As <see cref="DoNoHarm"/>, and places are told to the region, times to the week, without quotations and addresses.</summary>
    Coarse,

    /// <summary>Nothing is withheld: for the desk's own use.</summary>
    Full,
}
