using System.CommandLine;
using FundingPipeline.App;
using FundingPipeline.Return;

namespace FundingPipeline.Local;

/// <summary><c>status</c>: what waits, what is stuck, and what to do about it.</summary>
public sealed class StatusCommand(Screen screen)
{
    public static Command Build(Screen screen)
    {
        var one = new Argument<string?>("return") { Description = "One return, as srb/2000-01-Q4: its versions, and for whom it waits.", Arity = ArgumentArity.ZeroOrOne };
        var data = DataFolder.Option();
        var command = new Command("status", "Says what waits and what is stuck. Exit code 2 when anything is stuck.") { one, data };
        command.SetAction((typed, stop) => DataFolder.Open(
            typed.GetRequiredValue(data),
            async shelf =>
            {
                var at = new Workplace(shelf, shelf.Files, (await LastRun.Read(shelf, stop))?.AsOf);
                return typed.GetValue(one) is { } slug ? await new StatusCommand(screen).Run(at, slug, stop) : await new StatusCommand(screen).Run(at, stop);
            },
            stop));
        return command;
    }

    private async Task<int> Run(Workplace at, string slug, CancellationToken stop)
    {
        var now = await new Status(at).Of(slug, stop);
        screen.Line($"{now.Slug}: {now.Life.InWords}");
        foreach (var section in now.Sections)
        {
            screen.Line($"  {section.Body}: {Standing(section)}");
        }

        foreach (var certificate in now.Sections.IsEmpty ? now.Life.Certificates : [])
        {
            screen.Line($"  {certificate.Body}: certified by {certificate.By} on {certificate.On:uuuu-MM-dd}");
        }

        foreach (var (i, sha256) in now.Versions.Index())
        {
            screen.Line($"  version {i + 1}: {(sha256.Length > 0 ? sha256 : "nothing")}");
        }

        return Program.Done;
    }

    private static string Standing(Section section) => section switch
    {
        { Certified: { } certified } => $"certified by {certified.By} on {certified.On:uuuu-MM-dd}",
        { Queries.IsEmpty: false } => $"waits for an answer to {section.Queries.Length} queries",
        { Fallen: { } fallen } => $"certified by {fallen.By} on {fallen.On:uuuu-MM-dd}, has changed since, and waits for its finance officer",
        _ => "waits for its finance officer",
    };

    private async Task<int> Run(Workplace at, CancellationToken stop)
    {
        var status = await new Status(at).Now(stop);
        screen.Line($"Files     {status.Arrivals} taken in, for {status.Projects} projects");
        screen.Line($"Returns   {status.Returns} built, {status.Certified} of them certified");
        screen.Line($"Waiting   {status.Waiting} pieces of work");
        screen.Line($"Stuck     {status.Stuck.Length}");
        foreach (var stuck in status.Stuck)
        {
            screen.Line($"  {(stuck.Since is null ? "" : $"since {stuck.Moment}: ")}{stuck.What}");
            screen.Line($"    {stuck.Remedy}");
        }

        return status.Stuck.IsEmpty ? Program.Done : Program.Refused;
    }
}
