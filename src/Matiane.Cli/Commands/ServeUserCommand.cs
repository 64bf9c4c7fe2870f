using System.CommandLine;
using System.Text;
using Matiane.Server.People;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane serve user</c>: the accounts of a board that others reach. A password is asked for or taken from the environment, never from the command line, where everybody on the machine can read it.</summary>
internal static class ServeUserCommand
{
    private const string PasswordVariable = "MATIANE_PASSWORD";

    public static Command Create(Option<string?> chronicle)
    {
        var command = new Command("user", "Accounts of the board: add, list, role, password, remove.");
        command.Subcommands.Add(Add(chronicle));
        command.Subcommands.Add(List(chronicle));
        command.Subcommands.Add(SetRole(chronicle));
        command.Subcommands.Add(SetPassword(chronicle));
        command.Subcommands.Add(Remove(chronicle));
        return command;
    }

    private static Command Add(Option<string?> chronicle)
    {
        var (name, role) = (Name(), RoleOption());
        var command = new Command(
            "add",
            $"""
            Make an account. The password is asked for, or taken from {PasswordVariable}.

            Examples:
              matiane serve user add nino --role editor --chronicle chronicle.db
            """)
        { name, role, chronicle };
        command.SetAction(r => With(r.GetValue(chronicle), a => Done(() => a.Add(r.GetValue(name)!, r.GetValue(role)!, Password()))));
        return command;
    }

    private static Command List(Option<string?> chronicle)
    {
        var command = new Command("list", "List the accounts.") { chronicle };
        command.SetAction(r => With(r.GetValue(chronicle), a =>
        {
            foreach (var (name, role) in a.List())
            {
                Console.WriteLine($"{name}\t{role}");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Command SetRole(Option<string?> chronicle)
    {
        var (name, role) = (Name(), RoleOption());
        var command = new Command("role", "Give an account another role.") { name, role, chronicle };
        command.SetAction(r => With(r.GetValue(chronicle), a => Done(() => a.SetRole(r.GetValue(name)!, r.GetValue(role)!))));
        return command;
    }

    private static Command SetPassword(Option<string?> chronicle)
    {
        var name = Name();
        var command = new Command("password", $"Give an account another password, asked for or from {PasswordVariable}; ends its sessions.") { name, chronicle };
        command.SetAction(r => With(r.GetValue(chronicle), a => Done(() => a.SetPassword(r.GetValue(name)!, Password()))));
        return command;
    }

    private static Command Remove(Option<string?> chronicle)
    {
        var name = Name();
        var command = new Command("remove", "Remove an account with its sessions and keys.") { name, chronicle };
        command.SetAction(r => With(r.GetValue(chronicle), a => Done(() => a.Remove(r.GetValue(name)!))));
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "Name of the account." };

    private static Option<string> RoleOption()
    {
        var role = new Option<string>("--role") { Description = string.Join(", ", BoardAccounts.Roles) + ".", Required = true };
        role.AcceptOnlyFromAmong([.. BoardAccounts.Roles]);
        return role;
    }

    private static int With(string? chronicle, Func<BoardAccounts, int> act)
    {
        using var accounts = new BoardAccounts(chronicle ?? ServeCommand.DefaultChronicle);
        return act(accounts);
    }

    private static int Done(Action change)
    {
        try
        {
            change();
            return ExitCode.Done;
        }
        catch (ArgumentException error)
        {
            Console.Error.WriteLine("matiane: " + error.Message);
            return ExitCode.Usage;
        }
    }

    private static string Password()
    {
        if (Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } given)
        {
            return given;
        }

        if (Console.IsInputRedirected)
        {
            return Console.ReadLine() ?? "";
        }

        Console.Error.Write("Password: ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
