using System.CommandLine;
using FundingPipeline.Ingest;
using FundingPipeline.Return;

namespace FundingPipeline.Local;

/// <summary><c>template</c>: an empty claim form or register, to be filled in.</summary>
public sealed class TemplateCommand(Screen screen)
{
    public static Command Build(Screen screen)
    {
        var form = new Argument<string?>("form") { Description = "Which form: its name, or the file that describes an office's own.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Argument<FileInfo?>("file") { Description = "Where the workbook goes.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("template", "Lists the forms, or writes one as an empty workbook with guidance, drop-downs and checks.") { form, file };
        command.SetAction(typed => new TemplateCommand(screen).Run(typed.GetValue(form), typed.GetValue(file)));
        return command;
    }

    private int Run(string? name, FileInfo? file)
    {
        if (name is null)
        {
            List();
            return Program.Done;
        }

        var form = Find(name);
        Write(form, file ?? throw new ArgumentException($"Say where it goes: template {name} {Suggested(name)}"));
        screen.Line($"An empty form, \"{form.Title}\", is in {file.FullName}.");
        return Program.Done;
    }

    private void List()
    {
        foreach (var (name, form) in Template.Forms)
        {
            screen.Line($"{name,-10}{form.Title}");
        }

        screen.Line();
        screen.Line("template <form> <file> writes one; for a form of your own give the .json file that describes it.");
    }

    private static Form Find(string name) =>
        name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? Described(name)
        : Template.Forms.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Form
        ?? throw new ArgumentException(
            $"There is no form \"{name}\"{(Words.NearMiss(name, Template.Forms.Select(known => known.Name)) is { } near ? $"; \"{near}\" may be meant" : "")}. \"template\" lists them all.");

    private static Form Described(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no file {Path.GetFullPath(path)}.");
        }

        var (form, faults) = FormText.Read(File.ReadAllText(path));
        return form ?? throw new ArgumentException($"No template can be made from {path}. {string.Join(" ", faults)}");
    }

    /// <summary>Beside its name first, and never over a file that is there: it may be somebody's claim.</summary>
    private static void Write(Form form, FileInfo file)
    {
        if (!file.Extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"A template is an .xlsx workbook. Call it {Path.ChangeExtension(file.Name, ".xlsx")}.");
        }

        var unfinished = $"{file.FullName}.unfinished";
        if (File.Exists(file.FullName))
        {
            throw new IOException($"There is a file {file.FullName} already. It was left as it is.");
        }

        File.WriteAllBytes(unfinished, Template.Write(form));
        File.Move(unfinished, file.FullName, overwrite: false);
    }

    private static string Suggested(string name) => $"{Path.GetFileNameWithoutExtension(name)}.xlsx";
}
