using System.Collections.Immutable;
using FundingPipeline.Portal;
using FundingPipeline.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>Projects over HTTP, and what is wanting of them.</summary>
public sealed class Projects(Workplace at, Door door)
{
    private readonly Shown shown = new(at);

    [Function("ListProjects"), Gives<ImmutableArray<ProjectLine>>]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/projects")] HttpRequest request) =>
        door.Open(request, Deed.SeeProjects, async (who, stop) => Results.Json((await shown.Projects(who, stop)).Select(ProjectLine.Of).ToImmutableArray()));

    [Function("ReadProject"), Gives<ProjectView>]
    public Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/projects/{reference}")] HttpRequest request, string reference) =>
        See(request, reference, (project, _) => Task.FromResult(Results.Json(project)));

    [Function("TakeStatement"), GivesWorkbook]
    public Task<IResult> Statement([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/projects/{reference}/statement")] HttpRequest request, string reference) =>
        See(request, reference, async (project, stop) =>
            Names.OfReference(project.Reference) is var name && await at.Publisher.Open(Folio.Of(project.Reference).Partition, $"projects/{name}.xlsx", stop) is { } found
                ? WorkbookAnswer.Of(request, found.Content, $"{name}.xlsx", found.Sha256)
                : throw Problem.NotFound());

    [Function("ReadMissing"), Gives<MissingView>]
    public Task<IResult> Missing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/missing")] HttpRequest request) =>
        door.Open(request, Deed.SeeProjects, async (who, stop) => Results.Json(MissingView.Of(await shown.Projects(who, stop))));

    [Function("TakeProgramme"), GivesWorkbook]
    public Task<IResult> Programme([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programme")] HttpRequest request) =>
        door.Open(request, Deed.SeeProgramme, async (_, stop) => await at.Publisher.Open(Folio.Office.Partition, Workbooks.ProgrammeName, stop) is { } found
            ? WorkbookAnswer.Of(request, found.Content, Workbooks.ProgrammeName, found.Sha256)
            : WorkbookAnswer.Of(request, await new ReconcileEverything(at).PrintProgramme(stop), Workbooks.ProgrammeName));

    /// <remarks>SB/99 is asked for as SB%2F99, and servers leave that as it is.</remarks>
    private Task<IResult> See(HttpRequest request, string reference, Func<ProjectView, CancellationToken, Task<IResult>> then) => door.Open(
        request, Deed.SeeProjects, Deed.SeeProjects,
        stop => shown.Project(reference.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), stop), Shown.OwnerOf,
        (_, project, stop) => then(project, stop));
}
