using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;

namespace Matiane.Server.People;

/// <summary>Accounts, their sessions and keys, and the audit log: a file of its own beside the chronicle, so that a chronicle can be passed on without them. Safe for many threads.</summary>
/// <remarks>Passwords are hashed by the framework's own hasher. Session and key secrets are 256 random bits, of which only the SHA-256 is kept.</remarks>
internal sealed class AccountStore : IDisposable
{
    /// <summary>Least letters of a password.</summary>
    public const int ShortestPassword = 10;

    private static readonly TimeSpan IdleTime = TimeSpan.FromHours(12);
    private static readonly TimeSpan LongestSession = TimeSpan.FromDays(7);

    private const string Schema = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY COLLATE NOCASE, role TEXT NOT NULL, password TEXT NOT NULL, made TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS session (secret BLOB PRIMARY KEY, account TEXT NOT NULL COLLATE NOCASE REFERENCES account ON DELETE CASCADE, change_token TEXT NOT NULL, made TEXT NOT NULL, used TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS api_key (id TEXT PRIMARY KEY, secret BLOB NOT NULL, account TEXT NOT NULL COLLATE NOCASE REFERENCES account ON DELETE CASCADE, label TEXT NOT NULL, scopes TEXT NOT NULL, made TEXT NOT NULL, used TEXT) STRICT;
        CREATE TABLE IF NOT EXISTS audit (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, detail TEXT NOT NULL) STRICT;
        CREATE TRIGGER IF NOT EXISTS audit_keeps BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;
        CREATE TRIGGER IF NOT EXISTS audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;
        """;

    private readonly PasswordHasher<Account> hasher = new();
    private readonly TimeProvider clock;
    private readonly SqliteConnection connection;
    private readonly Lock door = new();
    private readonly string noPassword;

    /// <summary>Opens or makes the file; null keeps everything in memory for the run.</summary>
    public AccountStore(string? file, TimeProvider clock)
    {
        this.clock = clock;
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file ?? ":memory:", ForeignKeys = true, Pooling = false, DefaultTimeout = 10 }.ToString());
        connection.Open();
        Do(Schema);
        if (file is not null && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        noPassword = hasher.HashPassword(new Account("", "", default), Secret());
    }

    /// <summary>Where the accounts of a chronicle's file lie.</summary>
    public static string Beside(string chronicle) => Path.ChangeExtension(chronicle, ".accounts.db");

    /// <summary>All accounts, by name.</summary>
    public ImmutableArray<Account> Accounts() =>
        Ask("SELECT name, role, made FROM account ORDER BY name", r => new Account(r.GetString(0), r.GetString(1), Moment(r.GetString(2))));

    /// <summary>Makes an account.</summary>
    /// <exception cref="ArgumentException">The name is taken or none, or the password too short.</exception>
    public Account Add(string name, Role role, string password)
    {
        if (name.Length is 0 or > 60 || !name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@'))
        {
            throw new ArgumentException($"'{name}' is no name: letters, digits, '.', '-', '_' and '@', at most 60.");
        }

        RequireGood(password);
        var account = new Account(name, Rights.Word(role), clock.GetUtcNow());
        return Do("INSERT INTO account VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", name, account.Role, hasher.HashPassword(account, password), Text(account.Made)) == 1
            ? account
            : throw new ArgumentException($"There is an account '{name}' already.");
    }

    /// <summary>Gives an account another role.</summary>
    /// <returns>False when there is no such account.</returns>
    public bool SetRole(string name, Role role) => Do("UPDATE account SET role = $2 WHERE name = $1", name, Rights.Word(role)) == 1;

    /// <summary>Gives an account another password and ends its sessions.</summary>
    /// <returns>False when there is no such account.</returns>
    /// <exception cref="ArgumentException">The password is too short.</exception>
    public bool SetPassword(string name, string password)
    {
        RequireGood(password);
        Do("DELETE FROM session WHERE account = $1", name);
        return Do("UPDATE account SET password = $2 WHERE name = $1", name, hasher.HashPassword(new Account(name, "", default), password)) == 1;
    }

    /// <summary>Removes an account with its sessions and keys; what it did stays in the audit log.</summary>
    /// <returns>False when there is no such account.</returns>
    public bool Remove(string name) => Do("DELETE FROM account WHERE name = $1", name) == 1;

    /// <summary>Starts a session.</summary>
    /// <returns>The secret for the cookie; null when name or password is wrong. Both take equally long.</returns>
    public string? LogIn(string name, string password)
    {
        var known = Ask("SELECT name, password FROM account WHERE name = $1", r => (Name: r.GetString(0), Hash: r.GetString(1)), name);
        var verified = hasher.VerifyHashedPassword(new Account(name, "", default), known.IsEmpty ? noPassword : known[0].Hash, password);
        if (known.IsEmpty || verified == PasswordVerificationResult.Failed)
        {
            return null;
        }

        var (secret, now) = (Secret(), clock.GetUtcNow());
        Do("DELETE FROM session WHERE used < $1 OR made < $2", Text(now - IdleTime), Text(now - LongestSession));
        Do("INSERT INTO session VALUES ($1, $2, $3, $4, $4)", Hash(secret), known[0].Name, Secret(), Text(now));
        return secret;
    }

    /// <summary>Who a session's secret belongs to; null when it is none or has run out.</summary>
    public Person? OfSession(string secret)
    {
        var now = clock.GetUtcNow();
        var found = Ask(
            "SELECT a.name, a.role, s.change_token, s.used FROM session s JOIN account a ON a.name = s.account WHERE s.secret = $1 AND s.used >= $2 AND s.made >= $3",
            r => (Name: r.GetString(0), Role: RoleOf(r.GetString(1)), Token: r.GetString(2), Used: Moment(r.GetString(3))), Hash(secret), Text(now - IdleTime), Text(now - LongestSession));
        if (found.IsEmpty)
        {
            return null;
        }

        if (now - found[0].Used > TimeSpan.FromMinutes(1))
        {
            Do("UPDATE session SET used = $2 WHERE secret = $1", Hash(secret), Text(now));
        }

        return new Person(found[0].Name, found[0].Role, Rights.Of(found[0].Role), found[0].Token);
    }

    /// <summary>Ends a session.</summary>
    public void LogOut(string secret) => Do("DELETE FROM session WHERE secret = $1", Hash(secret));

    /// <summary>Makes a key for an account. It is told this once.</summary>
    /// <exception cref="ArgumentException">There is no such account, or it may not do what is asked.</exception>
    public (ApiKey Listed, string Key) AddKey(string account, string label, ImmutableArray<Right> scopes)
    {
        if (Ask("SELECT role FROM account WHERE name = $1", r => RoleOf(r.GetString(0)), account) is not [var role])
        {
            throw new ArgumentException($"There is no account '{account}'.");
        }

        if (scopes.IsEmpty || scopes.Except(Rights.Of(role)).Any())
        {
            throw new ArgumentException($"A key of {Rights.Word(role)} '{account}' carries some of: {string.Join(", ", Rights.Of(role).Select(Rights.Word))}.");
        }

        var listed = new ApiKey(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)), account, label, [.. scopes.Distinct().Select(Rights.Word)], clock.GetUtcNow(), null);
        var secret = Secret();
        Do("INSERT INTO api_key VALUES ($1, $2, $3, $4, $5, $6, NULL)", listed.Id, Hash(secret), account, label, string.Join(' ', listed.Scopes), Text(listed.Made));
        return (listed, $"mk_{listed.Id}_{secret}");
    }

    /// <summary>Keys of one account, or of all.</summary>
    public ImmutableArray<ApiKey> Keys(string? account) => Ask(
        "SELECT id, account, label, scopes, made, used FROM api_key WHERE $1 IS NULL OR account = $1 ORDER BY made",
        r => new ApiKey(r.GetString(0), r.GetString(1), r.GetString(2), [.. r.GetString(3).Split(' ')], Moment(r.GetString(4)), r.IsDBNull(5) ? null : Moment(r.GetString(5))), account);

    /// <summary>Revokes a key of one account, or of any.</summary>
    /// <returns>False when there is no such key.</returns>
    public bool RemoveKey(string id, string? account) => Do("DELETE FROM api_key WHERE id = $1 AND ($2 IS NULL OR account = $2)", id, account) == 1;

    /// <summary>Who a key belongs to; null when it is none.</summary>
    public Person? OfKey(string key)
    {
        if (key.Split('_', 3) is not ["mk", var id, var secret])
        {
            return null;
        }

        var found = Ask(
            "SELECT k.secret, a.name, a.role, k.scopes FROM api_key k JOIN account a ON a.name = k.account WHERE k.id = $1",
            r => (Secret: (byte[])r[0], Name: r.GetString(1), Role: RoleOf(r.GetString(2)), Scopes: r.GetString(3)), id);
        if (found.IsEmpty || !CryptographicOperations.FixedTimeEquals(found[0].Secret, Hash(secret)))
        {
            return null;
        }

        Do("UPDATE api_key SET used = $2 WHERE id = $1", id, Text(clock.GetUtcNow()));
        var scopes = found[0].Scopes.Split(' ');
        return new Person($"{found[0].Name}/{id}", found[0].Role, [.. Rights.Of(found[0].Role).Where(r => scopes.Contains(Rights.Word(r)))], null);
    }

    /// <summary>Appends to the audit log.</summary>
    public void Audit(string who, string action, string detail) =>
        Do("INSERT INTO audit (at, who, action, detail) VALUES ($1, $2, $3, $4)", Text(clock.GetUtcNow()), who, action, detail.Length > 1000 ? detail[..1000] : detail);

    /// <summary>The audit log, latest first.</summary>
    /// <param name="before">Only lines before this one; null from the latest.</param>
    /// <param name="limit">At most so many.</param>
    public ImmutableArray<AuditLine> AuditLog(long? before, int limit) => Ask(
        "SELECT id, at, who, action, detail FROM audit WHERE $1 IS NULL OR id < $1 ORDER BY id DESC LIMIT $2",
        r => new AuditLine(r.GetInt64(0), Moment(r.GetString(1)), r.GetString(2), r.GetString(3), r.GetString(4)), before, limit);

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static void RequireGood(string password)
    {
        if (password.Length is < ShortestPassword or > 200)
        {
            throw new ArgumentException($"A password has {ShortestPassword} to 200 letters.");
        }
    }

    private static Role RoleOf(string word) => Rights.TryParse<Role>(word, out var role) ? role : Role.Reader;

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private int Do(string sql, params object?[] values)
    {
        lock (door)
        {
            using var command = Command(sql, values);
            return command.ExecuteNonQuery();
        }
    }

    private ImmutableArray<T> Ask<T>(string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        lock (door)
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            var rows = ImmutableArray.CreateBuilder<T>();
            while (reader.Read())
            {
                rows.Add(row(reader));
            }

            return rows.ToImmutable();
        }
    }

    private SqliteCommand Command(string sql, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("$" + (i + 1).ToString(CultureInfo.InvariantCulture), values[i] ?? DBNull.Value);
        }

        return command;
    }
}
