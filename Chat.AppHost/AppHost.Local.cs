using Chat.AppHost.Local;

return await HostProgram.RunAsync(args, UpCommand.RunAsync);
