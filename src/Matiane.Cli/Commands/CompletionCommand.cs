using System.CommandLine;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane completion</c>: the script that teaches a shell to complete the command.</summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command(
            "completion",
            """
            Print a completion script for a shell.

            Examples:
              eval "$(matiane completion bash)"
              matiane completion fish > ~/.config/fish/completions/matiane.fish
            """)
        { shell };
        command.SetAction(result =>
        {
            Console.Write(Script(result.GetValue(shell)!));
            return ExitCode.Done;
        });
        return command;
    }

    // System.CommandLine answers "[suggest:POSITION] LINE" itself, from the same definitions as the help.
    private static string Script(string shell) => shell switch
    {
        "bash" =>
            """
            _matiane() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(matiane "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
              [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o filenames -F _matiane matiane

            """,
        "zsh" =>
            """
            _matiane() {
              local -a words_at_hand
              words_at_hand=("${(@f)$(matiane "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              compadd -a words_at_hand || _files
            }
            compdef _matiane matiane

            """,
        _ => "complete -c matiane -a '(matiane \"[suggest:\"(commandline -C)\"]\" (commandline) 2>/dev/null)'\n",
    };
}
