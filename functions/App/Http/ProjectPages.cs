using FundingPipeline.Portal.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.App;

/// <summary>The pages on which somebody sees who pays for what.</summary>
public sealed class ProjectPages(Workplace at, Door door)
{
    private readonly Shown shown = new(at);

    [Function("ProjectsPage")]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "projects")] HttpRequest request) =>
        door.Open(request, Deed.SeeProjects, async (who, stop) => await Pages.Print<ProjectsPage>(new Dictionary<string, object?>
        {
            [nameof(ProjectsPage.Visitor)] = Visitors.Of(who),
            [nameof(ProjectsPage.Projects)] = await shown.Projects(who, stop),
        }));

    /// <remarks>SB/99 is asked for as SB%2F99, and servers leave that as it is.</remarks>
    [Function("ProjectPage")]
    public Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "projects/{reference}")] HttpRequest request, string reference) =>
        door.Open(
            request, Deed.SeeProjects, Deed.SeeProjects,
            stop => shown.Project(reference.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), stop), Shown.OwnerOf,
            async (who, project, _) => await Pages.Print<ProjectPage>(new Dictionary<string, object?>
            {
                [nameof(ProjectPage.Visitor)] = Visitors.Of(who),
                [nameof(ProjectPage.Project)] = project,
            }));
}
