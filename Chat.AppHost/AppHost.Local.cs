return await Chat.AppHost.Local.LocalProgram.RunAsync(args);
