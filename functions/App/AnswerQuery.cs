using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Settles one query by somebody's word: the answer is entered in the ledger, and counts like one in the register.</summary>
public sealed class AnswerQuery(Workplace at)
{
    /// <exception cref="ActRefusedException">There is no such query, or it is settled; the message says which.</exception>
    public async Task<string> Run(Answering act, CancellationToken stop)
    {
        Certify.Named(act.By, act.On);
        if (act.Says.Trim().Length == 0)
        {
            throw new ActRefusedException("Say what the answer is.");
        }

        var intakes = await at.Desk.Everything(stop);
        var answered = (await at.Desk.Office(stop)).Answers.Select(answer => answer.Answer);
        var judged = JudgedProgramme.Of(intakes, await at.Desk.AsOf(stop), [.. answered]);
        var finding = Asked(judged, act.Key.Trim());
        var project = intakes.FirstOrDefault(intake => intake.File.Sha256 == finding.Where.File.Sha256)?.Claim?.Id.Project ?? "";
        var arrival = await Acts.Answer(at.Ledger.Files, project, act.Answer with { Finding = finding.Key }, stop);
        await at.Ledger.Enter(Folio.Office, arrival, stop);
        await Tell(project, stop);
        return $"{finding.Key} is settled: {act.Says.Trim()}";
    }

    /// <summary>Has everybody look again whose figures the answer may change.</summary>
    public async Task Tell(string project, CancellationToken stop)
    {
        if (project.Length == 0)
        {
            await at.Post.Reconcile(Folio.Office, stop);
            return;
        }

        foreach (var page in (await at.Kin.Of(Folio.Of(project), stop)).Append(Folio.Of(project)))
        {
            await at.Post.Reconcile(page, stop);
        }
    }

    private static Finding Asked(JudgedProgramme judged, string key)
    {
        var found = judged.Findings.Where(finding => finding.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).OrderByDescending(finding => finding.Severity == Severity.Query).ToList();
        return found switch
        {
            [] => throw new ActRefusedException($"No finding has the key {key}. findings.json lists every key."),
            [{ Severity: Severity.Query } query, ..] => query,
            [{ Severity: Severity.Refuse } refusal, ..] => throw new ActRefusedException($"{refusal.Key} is a refusal, and no answer settles one: {refusal.Says} {refusal.Remedy}"),
            [var note, ..] => throw new ActRefusedException($"{note.Key} is no open query: {note.Says}"),
        };
    }
}

/// <summary>Whose answer to which query.</summary>
/// <param name="Key">Of the finding, as findings.json has it.</param>
public sealed record Answering(string Key, string Says, string By, NodaTime.LocalDate On, string Reference = "")
{
    internal Answer Answer => new()
    {
        At = new(new(new("", ""), "", 0, []), 0),
        Finding = Key,
        Says = Says.Trim(),
        By = By.Trim(),
        On = On,
        Reference = Reference.Trim(),
    };
}
