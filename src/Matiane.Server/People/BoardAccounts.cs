using System.Collections.Immutable;

namespace Matiane.Server.People;

/// <summary>The accounts of a board's chronicle, as its owner makes them at the machine itself.</summary>
public sealed class BoardAccounts : IDisposable
{
    private const string Who = "command line";
    private readonly AccountStore store;

    /// <summary>Opens the accounts of a chronicle, whose file need not be there yet.</summary>
    /// <param name="chronicle">The chronicle's file.</param>
    public BoardAccounts(string chronicle) => store = new AccountStore(AccountStore.Beside(chronicle), TimeProvider.System);

    /// <summary>Words for roles, each of which may do what the ones before it may.</summary>
    public static ImmutableArray<string> Roles { get; } = [.. Enum.GetValues<Role>().Select(Rights.Word)];

    /// <summary>Names and roles, by name.</summary>
    public ImmutableArray<(string Name, string Role)> List() => [.. store.Accounts().Select(a => (a.Name, a.Role))];

    /// <summary>Makes an account.</summary>
    /// <exception cref="ArgumentException">The name is taken or none, the role none, or the password too short.</exception>
    public void Add(string name, string role, string password)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(password);
        store.Add(name, RoleOf(role), password);
        store.Audit(Who, "user-added", $"{name} ({role})");
    }

    /// <summary>Gives an account another role.</summary>
    /// <exception cref="ArgumentException">There is no such account or role.</exception>
    public void SetRole(string name, string role)
    {
        Require(store.SetRole(name, RoleOf(role)), name);
        store.Audit(Who, "role-changed", $"{name}: {role}");
    }

    /// <summary>Gives an account another password and ends its sessions.</summary>
    /// <exception cref="ArgumentException">There is no such account, or the password is too short.</exception>
    public void SetPassword(string name, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        Require(store.SetPassword(name, password), name);
        store.Audit(Who, "password-changed", name);
    }

    /// <summary>Removes an account with its sessions and keys.</summary>
    /// <exception cref="ArgumentException">There is no such account.</exception>
    public void Remove(string name)
    {
        Require(store.Remove(name), name);
        store.Audit(Who, "user-removed", name);
    }

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();

    private static Role RoleOf(string word) => Rights.TryParse<Role>(word, out var role) ? role : throw new ArgumentException($"'{word}' is none of {string.Join(", ", Roles)}.");

    private static void Require(bool done, string name)
    {
        if (!done)
        {
            throw new ArgumentException($"There is no account '{name}'.");
        }
    }
}
