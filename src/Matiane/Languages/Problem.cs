namespace Matiane.Languages;

/// <summary>Something wrong in a pack, with where it stands.</summary>
/// <param name="Code">Stable code, kebab case.</param>
/// <param name="File">Path of the file below the packs' folder.</param>
/// <param name="Line">Line, counted from 1; 0 for the whole file.</param>
/// <param name="Message">A sentence a person can act on.</param>
public sealed record Problem(string Code, string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Code}: {Message}";
}
